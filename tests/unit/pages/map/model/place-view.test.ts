import { describe, expect, it } from 'vitest';
import { placeViewOf } from '../../../../../src/lib/pages/map/model/place-view';
import {
	EAST,
	ILES,
	WEST,
	codeOf,
	makeCitation,
	makeCommune,
	makeFact,
	makeGeometry,
	makeIndex
} from '../../../fixtures';

const facts = [
	makeFact('site', { precision: 'point', communes: [WEST], citations: [makeCitation('crte')] }),
	makeFact('whole', {
		precision: 'commune',
		communes: [WEST, EAST],
		citations: [makeCitation('crte'), makeCitation('erbm')]
	}),
	makeFact('wide', {
		basis: 'territory',
		precision: 'territory',
		territories: ['vallee'],
		citations: [makeCitation('crte')]
	}),
	makeFact('later', { status: 'planned', precision: 'commune', communes: [ILES] })
];
const index = makeIndex({ facts });

describe('placeViewOf a commune', () => {
	const view = placeViewOf({ kind: 'commune', code: WEST }, index);

	it('says which it is, of which territory, and how many live there', () => {
		expect(view?.title).toBe('Ouest');
		expect(view?.subtitle).toBe('59001 · Territoire vallee · 1\u202f500 habitants');
		expect(view?.territory).toBe('Territoire vallee');
		expect(placeViewOf({ kind: 'commune', code: ILES }, index)?.subtitle).toMatch(/ 1 habitant$/);
	});

	it('leads to the page of the commune, and a fact or a territory to none', () => {
		expect(view?.communeSlug).toBe('59001-ouest');
		expect(placeViewOf({ kind: 'fact', id: 'site' }, index)?.communeSlug).toBe('');
		expect(placeViewOf({ kind: 'territory', id: 'vallee' }, index)?.communeSlug).toBe('');
	});

	it('counts what is here apart from what holds for its territory', () => {
		expect(view?.sentence).toMatch(/^2 faits cités dans 2 documents, 1 /);
		expect(view?.items.map(({ id }) => id)).toEqual(['site', 'whole', 'wide']);
	});

	it('is not there for a code that is not known (yet)', () => {
		expect(placeViewOf({ kind: 'commune', code: codeOf('99999') }, index)).toBeUndefined();
		expect(placeViewOf({ kind: 'commune', code: WEST }, makeIndex({ communes: [] }))).toBeUndefined();
	});
});

describe('placeViewOf a territory', () => {
	it('says its size in communes, people and area', () => {
		const view = placeViewOf({ kind: 'territory', id: 'vallee' }, index);
		expect(view).toMatchObject({
			title: 'Territoire vallee',
			subtitle: '2 communes · 3\u202f500 habitants · 156 km²',
			sentence: '1 fait cité dans 1 document',
			isOutside: false
		});
		expect(placeViewOf({ kind: 'territory', id: 'iles' }, index)?.subtitle).toMatch(
			/^1 commune · 1 habitant · /
		);
		expect(placeViewOf({ kind: 'territory', id: 'atlantis' }, index)).toBeUndefined();
	});
});

describe('placeViewOf a fact', () => {
	const view = (id: string) => placeViewOf({ kind: 'fact', id }, index);

	it('names its communes', () => {
		expect(view('whole')).toMatchObject({ title: 'Fait whole', subtitle: 'Ouest, Est' });
		expect(view('whole')?.communes.map(({ code }) => code)).toEqual([WEST, EAST]);
	});

	it('names no communes where there are too many to read', () => {
		const codes = Array.from({ length: 13 }, (_, i) => codeOf(String(59100 + i)));
		const many = (count: number) =>
			placeViewOf(
				{ kind: 'fact', id: 'f' },
				makeIndex({
					facts: [makeFact('f', { precision: 'commune', communes: codes.slice(0, count) })],
					communes: codes.map((code) => makeCommune(code))
				})
			);
		expect(many(6)?.subtitle.split(', ')).toHaveLength(6);
		expect(many(7)?.subtitle).toBe('');
		expect(many(12)?.communes).toHaveLength(12);
		expect(many(13)?.communes).toEqual([]);
	});

	it('says by how many documents it is cited, or that it is still to come', () => {
		expect(view('whole')?.sentence).toBe('1 fait cité dans 2 documents');
		expect(view('later')?.sentence).toBe('À venir, d’après le document à sa date');
	});

	it('counts a fact of a whole territory as one fact, on its own card', () => {
		expect(view('wide')?.sentence).toBe('1 fait cité dans 1 document');
	});

	it('is not there for an unknown id', () => {
		expect(view('unknown')).toBeUndefined();
	});
});

describe('placeViewOf a point', () => {
	it('is the card of the commune around it', () => {
		expect(placeViewOf({ kind: 'point', at: [3.05, 50.05] }, index)).toMatchObject({
			kind: 'point',
			title: 'Ouest',
			isOutside: false
		});
	});

	it('says that it is outside, and where', () => {
		const view = placeViewOf({ kind: 'point', at: [2.3522, 48.8566] }, index);
		expect(view).toMatchObject({
			title: 'Hors des quatre territoires',
			items: [],
			isOutside: true,
			territory: ''
		});
		expect(view?.subtitle).toMatch(/^latitude 48,85\d*, longitude 2,35\d*$/);
	});

	it('takes a line within the reach that it is given', () => {
		const canal = makeFact('canal', { precision: 'outline' });
		const geometry = makeGeometry({
			canal: {
				type: 'LineString',
				coordinates: [
					[3, 50.05],
					[3.1, 50.05]
				]
			}
		});
		const count = (reachKm?: number) =>
			placeViewOf({ kind: 'point', at: [3.05, 50.06] }, makeIndex({ facts: [canal], geometry }), reachKm)
				?.items.length;
		expect([count(), count(1.5)]).toEqual([0, 1]);
	});
});

describe('every view', () => {
	it('has a key that changes with the place', () => {
		const keys = [
			placeViewOf({ kind: 'commune', code: WEST }, index),
			placeViewOf({ kind: 'territory', id: 'vallee' }, index),
			placeViewOf({ kind: 'point', at: [3.05, 50.05] }, index),
			placeViewOf({ kind: 'point', at: [3.05, 50.06] }, index),
			placeViewOf({ kind: 'fact', id: 'wide' }, index)
		].map((view) => view?.key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});
