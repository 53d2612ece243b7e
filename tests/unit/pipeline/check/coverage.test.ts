import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/lib/domain/problem';
import { checkCoverage, coverageOf, printCoverage } from '../../../../src/pipeline/check/coverage';
import { seedSchema } from '../../../../src/pipeline/read/schemas';
import { readYaml } from '../../../../src/pipeline/read/yaml-file';

interface Cite {
	lines: [number, number];
	layer?: string;
	document?: string;
}

/** A seed that cites some lines and leaves others with a reason. */
function seedOf(id: string, cites: Cite[], ledger: [number, number][]) {
	const text = JSON.stringify({
		document: {
			id,
			kind: 'letter',
			title: 'T',
			short: 'T',
			publishers: ['P'],
			territories: ['pma'],
			read: '2026-11',
			file: `${id}.txt`,
			sha256: '0'.repeat(64),
			lines: 9
		},
		facts: cites.map(({ lines, layer = 'qpv', document }, index) => ({
			id: `${id}-${index}`,
			layer,
			name: 'Fait',
			summary: { fr: 'Fait.' },
			status: 'done',
			where: { scope: 'nowhere' },
			cites: [{ lines, section: 'Un', terms: ['a'], ...(document === undefined ? {} : { document }) }]
		})),
		ledger: ledger.map((lines) => ({ lines, reason: 'layout' }))
	});
	const { ok, problems } = readYaml(`seeds/${id}.yaml`, text, seedSchema);
	if (!ok) throw new Error(problems.map(formatProblem).join('\n'));
	return ok;
}

const ROWS = ['a', '', 'b', '  \t', 'c', 'd', 'e'];

describe('coverageOf', () => {
	it('counts lines that are not blank as cited, left or missing, each once', () => {
		const seed = seedOf('lettre', [{ lines: [1, 3] }, { lines: [3, 3] }], [[3, 5]]);
		expect(coverageOf(seed, [seed], new Map([['lettre', ROWS]]))).toEqual({
			document: 'lettre',
			lines: 5,
			cited: 2,
			ledger: 1,
			missing: [6, 7],
			facts: [['qpv', 2]]
		});
	});

	it('counts lines that a fact of another document cites', () => {
		const own = seedOf('lettre', [], []);
		const other = seedOf('charte', [{ lines: [5, 7], document: 'lettre' }, { lines: [1, 1] }], []);
		const texts = new Map([
			['lettre', ROWS],
			['charte', ['a']]
		]);
		expect(coverageOf(own, [own, other], texts)).toMatchObject({ cited: 3, missing: [1, 3] });
		expect(coverageOf(other, [own, other], texts)).toMatchObject({ cited: 1, missing: [] });
	});

	it('sorts layers by their facts, then by their ids', () => {
		const layers = ['rail', 'sport', 'habitat', 'sport'];
		const seed = seedOf(
			'lettre',
			layers.map((layer) => ({ lines: [1, 1], layer })),
			[]
		);
		expect(coverageOf(seed, [seed], new Map()).facts).toEqual([
			['sport', 2],
			['habitat', 1],
			['rail', 1]
		]);
	});
});

describe('checkCoverage', () => {
	it('names the lines that nothing accounts for, of each document that has some', () => {
		const gap = seedOf('lettre', [{ lines: [1, 1] }], [[5, 6]]);
		const whole = seedOf('charte', [{ lines: [1, 1] }], []);
		const texts = new Map([
			['lettre', ROWS],
			['charte', ['a', '']]
		]);
		expect(checkCoverage([gap, whole], texts).map(formatProblem)).toEqual([
			'seeds/lettre.yaml:1 ledger: lines neither cited nor in the ledger: 3, 7'
		]);
	});
});

describe('printCoverage', () => {
	it('gives shares of the lines that are not blank', () => {
		const text = printCoverage({
			document: 'lettre',
			lines: 8,
			cited: 3,
			ledger: 4,
			missing: [8],
			facts: [
				['qpv', 2],
				['rail', 1]
			]
		});
		expect(text).toBe(
			'lettre: 8 lines, 87.5 % accounted for (37.5 % cited, 50.0 % read and left), 3 facts\n  qpv 2 · rail 1'
		);
	});

	it('does not divide by the lines of an empty document', () => {
		const empty = { document: 'lettre', lines: 0, cited: 0, ledger: 0, missing: [], facts: [] };
		expect(printCoverage(empty)).toContain('0 lines, 0.0 % accounted for');
	});
});
