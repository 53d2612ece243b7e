import { describe, expect, it } from 'vitest';
import { describeState } from '../../../../../src/lib/pages/map/state/describe-state';

const layers = (...labels: string[]) => labels.map((label) => ({ label }));

describe('describeState', () => {
	it('says how many layers are shown where, and names them topmost first', () => {
		expect(describeState(layers('NPNRU', 'QPV', 'Rail'), 'Denain')).toBe(
			'3 couches sur Denain\u00a0: NPNRU, QPV et Rail'
		);
		expect(describeState(layers('NPNRU'), 'Denain')).toBe('1 couche sur Denain\u00a0: NPNRU');
	});

	it('names four layers and counts the rest', () => {
		expect(describeState(layers('A', 'B', 'C', 'D'), 'Denain')).toBe(
			'4 couches sur Denain\u00a0: A, B, C et D'
		);
		expect(describeState(layers('A', 'B', 'C', 'D', 'E'), 'Denain')).toBe(
			'5 couches sur Denain\u00a0: A, B, C, D et 1 autre'
		);
		expect(describeState(layers('A', 'B', 'C', 'D', 'E', 'F'), 'Denain')).toMatch(/et 2 autres$/);
	});

	it('says that no layer is shown', () => {
		expect(describeState([], 'Denain')).toBe('Aucune couche affichée');
	});
});
