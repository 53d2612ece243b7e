import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCoverageFile, toCoverageFile } from '../../../../src/lib/answers/query/coverage-file';
import { evaluate } from '../../../../src/lib/answers/query/evaluate';
import type { Query } from '../../../../src/lib/answers/query/query';
import { buildUniverse, withOwnLayer, type Universe } from '../../../../src/lib/answers/query/universe';
import { communes, EAST, ILES, makeFact, WEST } from '../../fixtures';
import { query, toUniverse, world } from './queries';

const layer = (id = 'npnru'): Query => ({ kind: 'layer', id });

/** Codes that a query covers, and those of which it is unknown. */
function ask(universe: Universe, asked: Query) {
	const { covered, unknown } = evaluate(asked, universe);
	const toCodes = (indices: number[]) => indices.map((index) => universe.codes[index]);
	return { covered: toCodes(covered.toIndices()), unknown: toCodes(unknown.toIndices()) };
}

describe('buildUniverse', () => {
	it('has communes in the order of their codes, whatever the order they come in', () => {
		expect(buildUniverse([...communes].reverse(), []).codes).toEqual([WEST, EAST, ILES]);
	});

	it('covers what a fact names, or an official outline that no document names meets', () => {
		const facts = [
			makeFact('a', { communes: [WEST], precision: 'outline' }),
			makeFact('b', { layer: 'qpv' })
		];
		const references = new Map([['qpv', [ILES, ILES]]]);
		const universe = buildUniverse(communes, facts, references);
		expect(ask(universe, layer())).toEqual({ covered: [WEST], unknown: [] });
		expect(ask(universe, layer('qpv'))).toEqual({ covered: [ILES], unknown: [] });
		expect(universe.layers.get('npnru')).toMatchObject([
			{ origin: 'stated', communes: [0], territories: [] }
		]);
	});

	it.each([
		['whole', 'inherited'],
		['some', 'unlisted'],
		['site', 'unsituated']
	] as const)(
		'does not know of the communes of a territory that a fact of scope %s is said of',
		(scope, origin) => {
			const wide = makeFact('wide', { basis: 'territory', scope, territories: ['vallee'] });
			const universe = buildUniverse(communes, [makeFact('a', { communes: [WEST] }), wide]);
			expect(ask(universe, layer())).toEqual({ covered: [WEST], unknown: [EAST] });
			expect(ask(universe, { kind: 'not', term: layer() })).toEqual({ covered: [ILES], unknown: [EAST] });
			expect(universe.layers.get('npnru')?.at(-1)).toMatchObject({
				origin,
				communes: [],
				territories: ['vallee']
			});
		}
	);

	it('does not take the territories of a named commune for the whole of them', () => {
		const universe = buildUniverse(communes, [makeFact('a', { communes: [WEST], territories: ['vallee'] })]);
		expect(ask(universe, layer()).unknown).toEqual([]);
	});

	it('leaves out codes that are no commune of it, and facts without a place', () => {
		const facts = [makeFact('a', { communes: ['75056' as never] }), makeFact('b', { basis: 'none' })];
		expect(buildUniverse(communes, facts).layers.size).toBe(0);
	});

	it('crosses a layer that the reader brought, and forgets the one before it', () => {
		const first = withOwnLayer(buildUniverse(communes, []), 'mes-donnees', [WEST, '99999']);
		expect(ask(first, layer('mes-donnees')).covered).toEqual([WEST]);
		expect(ask(withOwnLayer(first, 'mes-donnees', [ILES]), layer('mes-donnees')).covered).toEqual([ILES]);
	});
});

describe('coverage file', () => {
	it('holds the whole universe: any query has the same answer', () => {
		fc.assert(
			fc.property(world.map(toUniverse), query, (universe, asked) => {
				const text = JSON.stringify(toCoverageFile(universe));
				const read = readCoverageFile(JSON.parse(text) as ReturnType<typeof toCoverageFile>);
				expect(ask(read, asked)).toEqual(ask(universe, asked));
				expect([...read.layers]).toEqual([...universe.layers]);
			})
		);
	});

	it('leaves out what is empty', () => {
		const file = toCoverageFile(buildUniverse(communes, [makeFact('a', { communes: [WEST] })]));
		expect(file.layers.npnru).toEqual([
			{
				fact: { id: 'a', name: 'Fait a', statusDate: '2021-10-22' },
				origin: 'stated',
				status: 'underway',
				communes: [0]
			}
		]);
	});
});
