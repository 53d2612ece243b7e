import { createHash } from 'node:crypto';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { topology } from 'topojson-server';
import type {
	AtlasStart,
	Commune,
	Fact,
	Layer,
	LngLat,
	Source,
	SourceDocument,
	Territory
} from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import type { AtlasNames } from '../../lib/domain/names';
import { ProblemsError } from '../../lib/domain/problem';
import type { Outlined } from '../../lib/answers/query/outline-overlaps';
import type { AtlasGeometry } from '../../lib/geo/atlas-geometry';
import { bboxOf, growBbox } from '../../lib/geo/bbox';
import { indexAreas, meetingsOf, type Meeting } from '../../lib/geo/coverage-share';
import { BASE_LOCALE, LOCALES, type Locale } from '../../lib/site/locales.js';
import { isLine, isPoint } from '../../lib/geo/geometry-kind';
import { QUANTISATION, type Boundaries } from './boundaries';
import {
	atlasBbox,
	buildCommunes,
	buildDocuments,
	buildLayers,
	buildSources,
	buildTerritories
} from './build-catalogue';
import { buildFacts } from './build-facts';
import { buildWalks, type BuiltWalk } from './build-walks';
import { buildContext, clipLines, type ContextTopology } from './context';
import { communesAround, groupLines, readBoundaries, type GeoInputs } from './geo-inputs';
import type { Inputs } from '../read/inputs';
import type { ActorDefinition, GlossaryTerm, ThemeDefinition } from '../read/schemas';
import { namesOfTables } from './names-of-tables';
import { idsOfRole } from '../sources/roles';
import { gatherWays } from './register-ways';
import { gatherStations } from './walk-station';
import { buildReferences, type BuiltReferences, type ReferenceShape } from './build-references';
import { resolvePlaces, type Shape } from './outlines';

/** Shares of the atlas's box that its scenery reaches beyond it: higher than wide, as maps on a phone are. */
const CONTEXT_MARGIN = { lng: 0.25, lat: 0.9 };

/** Where the tiles of a region are, below `static/atlas`. */
const REGION_TILES = 'region.pmtiles';

/** The whole atlas in memory, before it is written. */
export interface Atlas {
	boundaries: Boundaries;
	/** Boundaries that maps read whole: those of what the documents are about, also where the atlas is that of a region. */
	mapBoundaries: Boundaries;
	/** Communes of the territories that the documents are about. */
	read: ReadonlySet<InseeCode>;
	context: ContextTopology;
	communes: Commune[];
	territories: Territory[];
	facts: Fact[];
	themes: ThemeDefinition[];
	layers: Layer[];
	documents: SourceDocument[];
	sources: Source[];
	/** Ids of those that outline the communes. */
	communeSources: ReadonlySet<string>;
	registers: BuiltReferences[];
	/** Entries of all registers. */
	references: ReferenceShape[];
	geometry: AtlasGeometry;
	/** Communes that the official outline of a fact or of a reference meets, by its id. */
	meetings: Map<string, Meeting<InseeCode>[]>;
	/** What official outlines show: facts, then the members of layers that no document names, and lines. */
	outlined: Outlined[];
	/** Sources of the outline of a fact, by id of fact. */
	outlineSources: Map<string, string[]>;
	start: AtlasStart;
	/** Names of themes, layers and sources in the other languages of the site. */
	translations: { locale: Locale; names: AtlasNames }[];
	walks: BuiltWalk[];
	/** Acronyms and short names, in the languages of the site. */
	glossary: GlossaryTerm[];
	/** Who carries or pays, each under one name. */
	actors: ActorDefinition[];
}

/** Features by source, with the lines of one thing joined where their source cuts them into sections. */
function joinedFeatures({ obtained, features }: GeoInputs): Map<string, FeatureCollection> {
	return new Map(
		[...features].map(([id, collection]) => {
			const property = obtained.get(id)?.entry.joinBy;
			return [id, property === undefined ? collection : groupLines(collection, property)];
		})
	);
}

/**
 * Joins facts, places and geometry.
 * @throws ProblemsError for a place that no feature of its source matches.
 */
export function buildAtlas(inputs: Inputs, geo: GeoInputs): Atlas {
	const features = joinedFeatures(geo);
	const boundaries = readBoundaries(inputs, features);
	const { base } = inputs.region ?? { base: inputs };
	const communes = buildCommunes(inputs, boundaries);
	const box = atlasBbox(boundaries);
	const places = resolvePlaces(inputs.places, features);
	if (places.problems.length > 0) throw new ProblemsError(places.problems);

	const facts = buildFacts(
		inputs.seeds.map(({ data }) => data),
		communes,
		places.outlines
	);
	const outlined = facts.flatMap((fact) => {
		const place = fact.precision === 'outline' ? places.outlines.get(fact.place ?? '') : undefined;
		return place ? [{ fact, place }] : [];
	});
	const areas = indexAreas(boundaries.kind === 'outline' ? boundaries.communes : []);
	const registers = buildReferences(inputs, boundaries, { obtained: geo.obtained, features: geo.raw });
	const references = registers.flatMap(({ entries }) => entries);

	const ways = gatherWays(inputs.walks.data, registers, geo.raw);

	const meetings = new Map([
		...outlined.map(({ fact, place }): [string, Meeting<InseeCode>[]] => [
			fact.id,
			meetingsOf(place.shape, areas)
		]),
		...references.map(({ reference, meetings: met }): [string, Meeting<InseeCode>[]] => [reference.id, met])
	]);
	const outlineSources = new Map(outlined.map(({ fact, place }) => [fact.id, place.sources]));
	const territories = buildTerritories(inputs, communes, boundaries);
	const layers = buildLayers(inputs.layers.data.layers, facts, registers, outlineSources);
	const documents = buildDocuments(inputs);
	const sources = buildSources(geo.obtained);
	const contextBox = growBbox(box, CONTEXT_MARGIN.lng, CONTEXT_MARGIN.lat);
	const entries = inputs.sources.data.sources;
	const waterways = idsOfRole(entries, 'waterways')
		.flatMap((id) => features.get(id)?.features ?? [])
		.filter(isLine);
	const geometry: AtlasGeometry = {
		communes: boundaries.communes,
		territories: boundaries.territories,
		centres: new Map<InseeCode, LngLat>(communes.map(({ code, centre }) => [code, centre])),
		outlines: new Map<string, Shape>(outlined.map(({ fact, place }) => [fact.id, place.shape]))
	};
	const shownRegisters = new Set(registers.filter(({ set }) => set.isShown).map(({ set }) => set.register));
	const met = new Map([...meetings].map(([id, list]) => [id, list.map(({ key }) => key).sort()]));
	return {
		boundaries,
		mapBoundaries: inputs.region ? readBoundaries(base, features) : boundaries,
		read: new Set(base.members.map(({ code }) => code)),
		context: buildContext(
			communesAround(inputs, features),
			new Map(communes.map(({ code, centre }) => [code, centre])),
			clipLines(waterways, contextBox),
			contextBox
		),
		communes,
		territories,
		facts,
		themes: inputs.layers.data.themes,
		layers,
		documents,
		sources,
		communeSources: new Set(idsOfRole(entries, 'communes')),
		registers,
		references,
		geometry,
		meetings,
		outlined: [
			...outlined.map(({ fact: { id, layer, name }, place: { shape, used } }): Outlined => ({
				thing: { kind: 'fact', id, layer, name },
				shape,
				features: used,
				communes: (meetings.get(id) ?? []).map(({ key }) => key).sort()
			})),
			...references.flatMap(({ reference, shape }): Outlined[] => {
				const { id, layer, name, communes: codes, isMember, register } = reference;
				if (shape === null || isPoint(shape) || !shownRegisters.has(register)) return [];
				if (!isMember && !isLine(shape)) return [];
				return [{ thing: { kind: 'reference', id, layer, name }, shape, features: [], communes: codes }];
			})
		],
		outlineSources,
		translations: LOCALES.filter((locale) => locale !== BASE_LOCALE).map((locale) => ({
			locale,
			names: namesOfTables(inputs, locale, ways)
		})),
		start: {
			boundaries: boundaries.kind,
			bbox: box,
			themes: inputs.layers.data.themes.map(({ id, label }) => ({ id, label: label[BASE_LOCALE] })),
			layers,
			territories,
			documents: documents.map(({ id, short, title, date }) => ({ id, short, title, date })),
			sources,
			facts: facts.filter(({ layer }) => layers.some(({ id, initial }) => initial && id === layer)),
			totals: { facts: facts.length, communes: communes.length, documents: documents.length },
			...(inputs.region
				? { region: { tiles: REGION_TILES, read: base.territories.data.territories.map(({ id }) => id) } }
				: {})
		},
		walks: buildWalks({
			table: inputs.walks,
			...{ facts, communes, met, references, geometry, areas, features, box, ways },
			stations: gatherStations(inputs.walks.data, registers, geo.raw),
			addresses: new Map([...geo.obtained].flatMap(([id, { entry }]) => (entry.url ? [[id, entry.url]] : [])))
		}),
		glossary: inputs.glossary.data.terms,
		actors: inputs.actors.data.actors
	};
}

/** Outlines of a layer as one quantised TopoJSON: `facts` and `references`, with their ids. */
export function outlineTopology(layer: string, { facts, geometry, references, outlineSources }: Atlas) {
	const collection = (items: Feature[]): FeatureCollection => ({
		type: 'FeatureCollection',
		features: items
	});
	const named = facts
		.filter((fact) => fact.layer === layer && fact.precision === 'outline')
		.flatMap(({ id }) => {
			const shape = geometry.outlines.get(id);
			return shape ? [{ ...shape, id, properties: { sources: outlineSources.get(id) ?? [] } }] : [];
		});
	const official = references
		.filter(({ reference }) => reference.layer === layer)
		.map(({ reference: { id, layer: _, ...properties }, shape }) => ({
			type: 'Feature' as const,
			id,
			properties,
			// TopoJSON holds what has no geometry, although the type of a feature does not say so.
			geometry: (shape?.geometry ?? null) as Geometry
		}));
	const objects = { facts: collection(named), references: collection(official) };
	return bboxOf([...named, ...official].flatMap(({ geometry: shape }) => shape ?? []))
		? topology(objects, QUANTISATION)
		: topology(objects);
}

/** Hexadecimal SHA-256 of a text. */
export const sha256OfText = (text: string): string => createHash('sha256').update(text).digest('hex');
