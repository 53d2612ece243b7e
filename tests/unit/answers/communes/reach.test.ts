import { describe, expect, it } from 'vitest';
import { basisIn, isWide, wideBasisOf } from '../../../../src/lib/answers/communes/reach';
import { COVERAGE_BASES, SCOPES } from '../../../../src/lib/domain/words';
import { EAST, ILES, WEST, makeCommune, makeFact } from '../../fixtures';

const west = makeCommune(WEST);
const far = makeCommune(ILES, { territories: ['mer'] });
const wide = (scope: (typeof SCOPES)[number]) =>
	makeFact(scope, { basis: 'territory', scope, territories: ['vallee', 'ailleurs'] });

describe('wideBasisOf', () => {
	it('has one word for each way of concerning communes without naming them, and none for the others', () => {
		expect(SCOPES.map((scope) => [scope, wideBasisOf({ scope })])).toEqual([
			['named', undefined],
			['whole', 'inherited'],
			['some', 'unlisted'],
			['site', 'unsituated'],
			['nowhere', undefined]
		]);
	});
});

describe('basisIn', () => {
	it('is stated or inferred in a commune that is named', () => {
		expect(basisIn(makeFact('a', { communes: [WEST] }), west)).toBe('stated');
		expect(basisIn(makeFact('a', { communes: [WEST], basis: 'inferred' }), west)).toBe('inferred');
	});

	it('is nothing in another commune of the same territories: naming one says nothing of its neighbours', () => {
		const named = makeFact('a', { communes: [EAST], territories: ['vallee'] });
		expect(basisIn(named, west)).toBeUndefined();
	});

	it('adds no commune that only an outline meets', () => {
		const outlined = makeFact('a', {
			communes: [EAST],
			territories: ['vallee'],
			precision: 'outline',
			place: 'p'
		});
		expect(basisIn(outlined, west)).toBeUndefined();
		expect(basisIn(outlined, makeCommune(EAST))).toBe('stated');
	});

	it.each([
		['whole', 'inherited'],
		['some', 'unlisted'],
		['site', 'unsituated']
	] as const)(
		'of what is said of a territory with scope %s is %s in each of its communes',
		(scope, basis) => {
			expect(basisIn(wide(scope), west)).toBe(basis);
			expect(basisIn(wide(scope), makeCommune(EAST))).toBe(basis);
		}
	);

	it.each(['whole', 'some', 'site'] as const)(
		'is nothing outside the territories of a fact of scope %s',
		(scope) => {
			expect(basisIn(wide(scope), far)).toBeUndefined();
		}
	);

	it('is nothing for what has no place, whatever territories it names', () => {
		expect(basisIn(wide('nowhere'), west)).toBeUndefined();
	});
});

describe('isWide', () => {
	it('is true of what does not name the commune, and of nothing else', () => {
		expect(COVERAGE_BASES.filter(isWide)).toEqual(['inherited', 'unlisted', 'unsituated']);
	});
});
