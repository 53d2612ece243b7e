import { describe, expect, it } from 'vitest';
import type { Walk } from '../../../../src/lib/domain/walk';
import { parseTime } from '../../../../src/pipeline/join/register-ways';
import { buildAtlas } from '../../../../src/pipeline/join/build-atlas';
import { registersSchema } from '../../../../src/pipeline/read/register-schema';
import { walksSchema } from '../../../../src/pipeline/read/schemas';
import { parse, tinyGeo, tinyInputs } from '../tiny-atlas';
import { inAll } from '../words';

const register = (id: string, kind: string, keep: string, count: number): string => `
  - id: ${id}
    layer: boucles
    knowledge: register
    source: autre
    label: ${inAll('Chemins')}
    entry: ${inAll('Chemin')}
    publisher: Parc
    date: '2021'
    kind: ${kind}
    covers: {by: situate}
    keep: [{anyOf: [sorte], is: [${keep}]}]
    code: [id]
    name: [nom]
${kind === 'lines' ? '    isRoute: true\n' : ''}    figures: [{id: published-length, label: ${inAll('longueur')}, unit: km, property: long}]
    details:
      - {id: type, label: ${inAll('type')}, property: type}
      - {id: time, label: ${inAll('durée')}, property: duree}
      - {id: updated, label: ${inAll('relevé')}, property: maj}
    urlProperty: url
    note: ${inAll('Des chemins.')}
    expected: {count: ${count}, mel: 0, cavm: 0, caph: 0, pma: 0}
`;

const RULES = `
floodPlans: []
near: [gares]
layers: []
stations: gares
ways:
  - {register: chemins, kind: foot, trace: way, omit: ['9'], summary: {fr: Un chemin., nl: Een weg., en: A way.}}
walks:
  - {id: le-tour, kind: park, facts: [parc-lens]}
`;

const way = (id: string, nom: string, coordinates: number[][], more: object = {}) => ({
	type: 'Feature' as const,
	properties: { sorte: 'chemin', id, nom, ...more },
	geometry: { type: 'LineString' as const, coordinates }
});
const station = (id: string, nom: string, coordinates: number[]) => ({
	type: 'Feature' as const,
	properties: { sorte: 'gare', id, nom },
	geometry: { type: 'Point' as const, coordinates }
});

/** Lens, Hénin-Beaumont and Valenciennes lie side by side between 50.3° and 50.4°: see `tiny-atlas.ts`. */
function walksOf(...features: (ReturnType<typeof way> | ReturnType<typeof station>)[]): Walk[] {
	const inputs = tinyInputs();
	const count = (sorte: string) => features.filter(({ properties }) => properties.sorte === sorte).length;
	const inAtlas = features.filter(
		({ properties, geometry }) => properties.sorte === 'gare' && Number(geometry.coordinates[1]) < 50.4
	).length;
	const file = parse(
		'data/registers.yaml',
		registersSchema,
		`registers:${register('chemins', 'lines', 'chemin', count('chemin'))}${register('gares', 'points', 'gare', inAtlas)}`
	);
	const walks = parse('data/walks.yaml', walksSchema, RULES);
	const geo = tinyGeo(inputs, 'mirror');
	geo.raw.set('autre', features);
	const registers = { ...inputs.registers, file };
	return buildAtlas({ ...inputs, walks, registers }, geo).walks.map(({ walk }) => walk);
}

const ACROSS = [
	[3.05, 50.35],
	[2.95, 50.35],
	[2.88, 50.35]
];

describe('ways of registers', () => {
	it('become outings with what their publisher says, their communes in the order of the line', () => {
		const walks = walksOf(
			way('1', "L'allée", ACROSS, {
				long: 12,
				type: 'Itinerance',
				duree: '2h20',
				maj: '2015-07-30',
				url: 'https://example.org/1'
			}),
			way('9', 'Un GR', ACROSS)
		);
		expect(walks.map(({ id }) => id)).toEqual(['le-tour', 'l-allee']);
		expect(walks[1]).toMatchObject({
			name: 'L’allée',
			kind: 'foot',
			exists: 'yes',
			status: 'unstated',
			communes: [{ code: '59606' }, { code: '62427' }, { code: '62498' }],
			trace: { kind: 'way', isLoop: false, parts: 1, published: { km: 12, of: 'Parc' } },
			record: {
				publisher: 'Parc',
				recorded: '2015-07-30',
				time: { least: 140, most: 140 },
				page: 'https://example.org/1'
			}
		});
	});

	it('are as long as by hand: 0.17° of longitude at 50.35° north are 12.06 km', () => {
		const [, walk] = walksOf(way('1', 'Allée', ACROSS));
		// 6371.0088 km × 0.17° × π/180 × cos 50.35°
		expect(walk?.trace?.km).toBe(12.1);
		expect(walk?.trace?.published).toBeNull();
	});

	it('are told with the nearest station and its distance on the map, also one beyond the atlas', () => {
		// 0.01° of latitude are 1,112 m; 0.001° are 111 m.
		const [, walk] = walksOf(
			way('1', 'Allée', ACROSS),
			station('a', 'Loin', [3.0, 50.36]),
			station('b', 'Près', [2.9, 50.351])
		);
		expect(walk?.station).toEqual({ name: 'Près', metres: 111, at: [2.9, 50.351] });
		expect(walk?.near.map(({ name, metres }) => [name, metres])).toEqual([['Près', 111]]);
		const [, alone] = walksOf(way('1', 'Allée', ACROSS), station('a', 'Ailleurs', [3.0, 50.6]));
		expect(alone?.station).toBeNull();
	});

	it('are loops where their publisher says so, else where the line leads back', () => {
		const round = [...ACROSS, [2.95, 50.36], ACROSS[0] ?? []];
		const isLoop = (coordinates: number[][], more: object) =>
			walksOf(way('1', 'Tour', coordinates, more))[1]?.trace?.isLoop;
		expect(isLoop(round, {})).toBe(true);
		expect(isLoop(ACROSS, {})).toBe(false);
		expect(isLoop(ACROSS, { type: 'Boucle' })).toBe(true);
	});

	it('have names and addresses of their own where they share them', () => {
		const names = walksOf(
			way('1', 'Liaison', ACROSS, { long: 2 }),
			way('2', 'Liaison', ACROSS, { long: 3.5 }),
			way('3', 'Le tour', ACROSS)
		).slice(1);
		expect(names.map(({ name }) => name)).toEqual(['Liaison (2 km)', 'Liaison (3,5 km)', 'Le tour']);
		expect(names.map(({ id }) => id)).toEqual(['liaison-2-km', 'liaison-3-5-km', 'le-tour-chemins-3']);
	});

	it('know the ways that touch them', () => {
		const [, a, b, c] = walksOf(
			way('1', 'Un', ACROSS),
			way('2', 'Deux', [
				[2.95, 50.3504],
				[2.95, 50.38]
			]),
			way('3', 'Trois', [
				[2.95, 50.39],
				[2.96, 50.39]
			])
		);
		expect(a?.touching).toEqual([{ id: 'deux', metres: 44 }]);
		expect(b?.touching).toEqual([{ id: 'un', metres: 44 }]);
		expect(c?.touching).toEqual([]);
	});
});

it.each([
	['0h50', { least: 50, most: 50 }],
	['1h', { least: 60, most: 60 }],
	['3h à 4h', { least: 180, most: 240 }],
	['2h15 ? 3h20', { least: 135, most: 200 }],
	['', undefined],
	['une heure', undefined]
])('the time “%s” is read', (text, time) => {
	expect(parseTime(text)).toEqual(time);
});
