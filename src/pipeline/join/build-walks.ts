import { pointOnFeature } from '@turf/turf';
import type { FeatureCollection, Position } from 'geojson';
import { BASE_LOCALE } from '../../lib/domain/locales.js';
import type { Bbox, Commune, Fact, LngLat } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { ProblemsError } from '../../lib/domain/problem';
import type { Walk, WalkFigure, WalkTrace } from '../../lib/domain/walk';
import { TRACE_FILES, type TraceKind } from '../../lib/domain/words';
import type { AtlasGeometry } from '../../lib/geo/atlas-geometry';
import { bboxOf } from '../../lib/geo/bbox';
import type { AreaIndex } from '../../lib/geo/coverage-share';
import { isLine } from '../../lib/geo/geometry-kind';
import { cleanTrack, type Track, type TrackOptions } from '../../lib/geo/track/clean-track';
import { communesAlong } from '../../lib/geo/track/communes-along';
import { findGaps } from '../../lib/geo/track/line-gaps';
import { distanceM, linesLengthM } from '../../lib/geo/track/metres';
import { pointsAlong } from '../../lib/geo/track/points-along';
import { threadLines } from '../../lib/geo/track/thread-lines';
import { clipLines } from './context';
import type { ReferenceShape } from './build-references';
import type { RegisterWay } from './register-ways';
import { touchingWays } from './touching-ways';
import { findNear, type Surroundings } from './walk-near';
import { findStation, type Station } from './walk-station';
import type { WalkDefinition, WalksFile } from '../read/schemas';
import type { YamlFile } from '../read/yaml-file';

/** What walks are made from: parts of the atlas as it is being built. */
export interface WalkInputs {
	table: YamlFile<WalksFile>;
	facts: readonly Fact[];
	communes: readonly Commune[];
	/** Communes that the outline of a fact meets, by id of fact. */
	met: ReadonlyMap<string, readonly InseeCode[]>;
	references: readonly ReferenceShape[];
	geometry: AtlasGeometry;
	/** Outlines of communes; none where they could not be had. */
	areas: readonly AreaIndex<InseeCode>[];
	/** Lines of the sources that could be had, those of one name joined. */
	features: ReadonlyMap<string, FeatureCollection>;
	/** Ways that registers hold. */
	ways: readonly RegisterWay[];
	stations: readonly Station[];
	/** Address of the file of a source, by its id. */
	addresses: ReadonlyMap<string, string>;
	box: Bbox;
}

/** A walk with the stretches of its trace, which its files hold; none where there is no trace. */
export interface BuiltWalk {
	walk: Walk;
	lines: Position[][];
}

/** Walks told as neighbours, at most. */
const MOST_NEIGHBOURS = 6;
/** Between the positions that nearness is measured from, in metres. */
const POINT_EVERY_M = 1000;

/** Water comes simplified to some 33 metres and cut at locks; ways come in full. */
const OPTIONS: Record<TraceKind, TrackOptions> = {
	way: { snapM: 10, maxGapM: 1000 },
	water: { snapM: 40, maxGapM: 1000 },
	railway: { snapM: 40, maxGapM: 1000 }
};
/** A line whose ends are nearer than this leads back to its start, in metres. */
const LOOP_M = 100;

const toKm = (metres: number, digits = 1): number => Number((metres / 1000).toFixed(digits));
const unique = <T>(items: Iterable<T>): T[] => [...new Set(items)];
const roundPosition = ([lng = 0, lat = 0]: Position): LngLat => [
	Number(lng.toFixed(4)),
	Number(lat.toFixed(4))
];

/** Figures of some facts that bear a name, with the way back to their citation. */
const figuresNamed = (name: string | undefined, facts: readonly Fact[]): WalkFigure[] =>
	facts.flatMap(({ id, figures }) =>
		figures.flatMap((figure, index) => {
			if (figure.name !== name) return [];
			const { value, unit, perimeter } = figure;
			return [
				{ fact: id, figure: index, name, value, unit, ...(perimeter === undefined ? {} : { perimeter }) }
			];
		})
	);

/** A way as it was recorded, threaded end to end: nothing of it is left aside. */
function threadTrack(pieces: readonly Position[][]): Track {
	const { snapM } = OPTIONS.way;
	const lines = threadLines(pieces, snapM);
	const gaps = findGaps(lines).filter(({ lengthM }) => lengthM > snapM);
	return { lines, lengthM: linesLengthM(lines), gaps, asideM: 0 };
}

/** The track of a way of a register: waters and railways are cleaned of their arms. */
const trackOfWay = ({ rule, lines }: RegisterWay): Track =>
	rule.trace === 'way' ? threadTrack(lines) : cleanTrack(lines, OPTIONS[rule.trace]);

/** Whether what a walk leads to exists: a recorded way does; of an old railway nothing says what is left. */
function existsOf(
	definition: WalkDefinition,
	way: RegisterWay | undefined,
	fact: Fact | undefined
): Walk['exists'] {
	if (way?.rule.trace === 'railway') return 'unstated';
	if (way ?? definition.trace ?? definition.outlines.length > 0) return 'yes';
	return fact?.exists ?? 'unstated';
}

/** Builds walks one by one from the same inputs. */
class WalkBuilder {
	readonly #facts: Map<string, Fact>;
	readonly #communes: Map<string, Commune>;
	readonly #around: Surroundings;

	constructor(private readonly inputs: WalkInputs) {
		this.#facts = new Map(inputs.facts.map((fact) => [fact.id, fact]));
		this.#communes = new Map(inputs.communes.map((commune) => [commune.code, commune]));
		const { table, references, geometry } = inputs;
		this.#around = { table: table.data, facts: this.#facts, references, geometry };
	}

	#pick(ids: readonly string[]): Fact[] {
		return ids.flatMap((id) => this.#facts.get(id) ?? []);
	}

	/** The way of a register that a walk is. */
	#wayOf({ id, entry }: WalkDefinition): RegisterWay | undefined {
		return this.inputs.ways.find(
			(way) => way.record.entry === entry || (entry === undefined && way.id === id)
		);
	}

	/** The clean track of a definition, or undefined where its source could not be had. */
	#findTrack({ trace }: WalkDefinition, way: RegisterWay | undefined, index: number): Track | undefined {
		if (way) return trackOfWay(way);
		const collection = trace && this.inputs.features.get(trace.source);
		if (!trace || !collection) return undefined;
		const all = collection.features
			.filter(isLine)
			.filter((_, i) => trace.part === undefined || trace.part === i);
		trace.names.forEach((name, i) => {
			if (all.some(({ properties }) => properties?.name === name)) return;
			const path = ['walks', index, 'trace', 'names', i];
			throw new ProblemsError([
				this.inputs.table.problemAt(path, `no line of ${trace.source} has this name`)
			]);
		});
		const named = all.filter(
			({ properties }) => trace.names.length === 0 || trace.names.includes(String(properties?.name))
		);
		const kept = trace.kind === 'water' ? clipLines(named, this.inputs.box) : named;
		const lines = kept.flatMap(({ geometry }) =>
			geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
		);
		return cleanTrack(lines, OPTIONS[trace.kind]);
	}

	/** A length that somebody else gives for the whole of a trace. */
	#published({ trace }: WalkDefinition, way: RegisterWay | undefined): WalkTrace['published'] {
		if (trace?.published) return { ...trace.published, of: trace.published.of[BASE_LOCALE] };
		const address = way?.record.page ?? this.inputs.addresses.get(way?.source ?? '');
		return way?.publishedKm !== undefined && address !== undefined
			? { km: way.publishedKm, of: way.record.publisher, source: address }
			: null;
	}

	#describeTrace(
		definition: WalkDefinition,
		way: RegisterWay | undefined,
		track: Track | undefined,
		crossed: readonly { lengthM: number }[]
	): WalkTrace | null {
		const { id, trace } = definition;
		const bbox = track && bboxOf([{ type: 'MultiLineString', coordinates: track.lines }]);
		const [kind, source] = [way?.rule.trace ?? trace?.kind, way?.source ?? trace?.source];
		if (!kind || source === undefined || !track || !bbox) return null;
		const files = Object.fromEntries(
			Object.entries(TRACE_FILES).map(([format, end]) => [format, `api/v1/walks/${id}.${end}`])
		) as WalkTrace['files'];
		const [start, end] = [track.lines[0]?.[0] ?? [], track.lines.at(-1)?.at(-1) ?? []];
		return {
			kind,
			source,
			km: toKm(track.lengthM),
			atlasKm: toKm(crossed.reduce((sum, { lengthM }) => sum + lengthM, 0)),
			isLoop: way?.isLoop ?? distanceM(start, end) <= LOOP_M,
			parts: track.lines.length,
			start: roundPosition(start),
			gaps: track.gaps.map(({ from, lengthM }) => ({ km: toKm(lengthM, 2), at: roundPosition(from) })),
			asideKm: toKm(track.asideM),
			published: this.#published(definition, way),
			bbox: bbox.map((value) => Number(value.toFixed(6))) as Bbox,
			files
		};
	}

	/** The entry of a register of places that the facts of a walk speak of, with a point in it. */
	#placeOf({ facts }: WalkDefinition): { at: LngLat; addresses: string[] } | undefined {
		const { references, table } = this.inputs;
		const found = references.find(
			({ reference, shape }) =>
				shape !== null &&
				table.data.places.includes(reference.register) &&
				reference.facts.some((id) => id === facts[0])
		);
		if (!found?.shape) return undefined;
		const [lng = NaN, lat = NaN] = pointOnFeature(found.shape).geometry.coordinates;
		return { at: [Number(lng.toFixed(5)), Number(lat.toFixed(5))], addresses: found.entry.addresses };
	}

	/** Flood plans of registers with their communes among those of a walk. */
	#floodCommunes(codes: ReadonlySet<InseeCode>): Walk['floodCommunes'] {
		const { references, table } = this.inputs;
		return references
			.filter(({ reference }) => table.data.floodRegisters.includes(reference.register))
			.map(({ reference: { id, name, communes } }) => ({
				entry: id,
				name,
				communes: communes.filter((code) => codes.has(code))
			}))
			.filter(({ communes }) => communes.length > 0);
	}

	#factsIn(codes: ReadonlySet<string>, own: ReadonlySet<string>): string[] {
		const { facts, met, table } = this.inputs;
		return facts
			.filter(({ id, layer }) => table.data.layers.includes(layer) && !own.has(id))
			.filter(({ id, communes }) => [...communes, ...(met.get(id) ?? [])].some((code) => codes.has(code)))
			.map(({ id }) => id);
	}

	#floodPlans(codes: ReadonlySet<InseeCode>): Walk['floodPlans'] {
		const territories = new Set([...codes].flatMap((code) => this.#communes.get(code)?.territories ?? []));
		return this.#pick(this.inputs.table.data.floodPlans).flatMap((plan) => {
			const communes = plan.communes.filter((code) => codes.has(code));
			const isOfTerritory =
				plan.precision === 'territory' && plan.territories.some((id) => territories.has(id));
			return communes.length > 0 || isOfTerritory ? [{ fact: plan.id, communes }] : [];
		});
	}

	build(definition: WalkDefinition, index: number): BuiltWalk {
		const facts = this.#pick(definition.facts);
		const [first] = facts;
		const way = this.#wayOf(definition);
		const track = this.#findTrack(definition, way, index);
		const lines = track?.lines ?? [];
		const place = this.#placeOf(definition);
		const crossed = communesAlong(lines, this.inputs.areas);
		const outlines = definition.outlines.flatMap((register) => {
			const own = this.inputs.references.filter(({ reference }) => reference.register === register);
			const { set: label = '', source = '' } = own[0]?.reference ?? {};
			const names = own.map(({ reference: { id, name, communes } }) => ({ id, name, communes }));
			return own.length > 0 ? [{ register, source, label, names }] : [];
		});
		const placed = unique([
			...facts.flatMap(({ communes }) => communes),
			...outlines.flatMap(({ names }) => names.flatMap(({ communes }) => communes))
		]);
		const codes = crossed.length > 0 ? crossed.map(({ key }) => key) : placed;
		const order = new Map(codes.map((code, i) => [code as string, i]));
		const known = new Set(codes);
		const points =
			crossed.length > 0
				? pointsAlong(lines, POINT_EVERY_M)
				: codes.flatMap((code) => {
						const centre = this.inputs.geometry.centres.get(code);
						return centre ? [centre] : [];
					});
		const sure = lines.length > 0 ? 'trace' : outlines.length > 0 ? 'outline' : (first?.precision ?? 'none');
		const walk: Walk = {
			id: definition.id,
			kind: definition.kind,
			name: definition.name?.[BASE_LOCALE] ?? first?.name ?? definition.id,
			summary: definition.summary?.[BASE_LOCALE] ?? first?.summary[BASE_LOCALE] ?? '',
			status: definition.summary === undefined ? (first?.status ?? 'unstated') : 'unstated',
			statusDate: definition.summary === undefined ? (first?.statusDate ?? null) : null,
			exists: existsOf(definition, way, first),
			facts: definition.facts,
			see: definition.see,
			precision: sure,
			communes:
				crossed.length > 0
					? crossed.map(({ key, lengthM }) => ({ code: key, km: toKm(lengthM) }))
					: codes.map((code) => ({ code, km: null })),
			isOrdered: crossed.length > 0,
			territories: unique([
				...facts.flatMap(({ territories }) => territories),
				...codes.flatMap((code) => this.#communes.get(code)?.territories ?? [])
			]),
			outside: unique(facts.flatMap(({ outside }) => outside)),
			length: figuresNamed(definition.length, facts)[0] ?? null,
			area: figuresNamed(definition.area, facts)[0] ?? null,
			counts: definition.counts.flatMap((name) => figuresNamed(name, facts)),
			trace: this.#describeTrace(definition, way, track, crossed),
			record: way?.record ?? null,
			station: findStation(lines, this.inputs.stations),
			place: place?.at ?? null,
			outlines,
			near: findNear(this.#around, lines, order, way?.record.entry),
			touching: [],
			inCommunes: this.#factsIn(known, new Set([...definition.facts, ...definition.see])),
			floodPlans: this.#floodPlans(known),
			floodCommunes: this.#floodCommunes(known),
			neighbours: [],
			bodies: unique(facts.flatMap(({ actors }) => actors)),
			pages: unique([...facts.flatMap(({ source }) => source ?? []), ...(place?.addresses ?? [])]),
			points: points.map(roundPosition)
		};
		return { walk, lines };
	}
}

/** Ids of the walks that share communes with each one, those that share most first. */
function neighboursOf({ walk }: BuiltWalk, all: readonly BuiltWalk[]): string[] {
	const own = new Set(walk.communes.map(({ code }) => code));
	return all
		.filter((other) => other.walk !== walk)
		.map((other) => ({
			id: other.walk.id,
			shared: other.walk.communes.filter(({ code }) => own.has(code)).length
		}))
		.filter(({ shared }) => shared > 0)
		.sort((a, b) => b.shared - a.shared)
		.slice(0, MOST_NEIGHBOURS)
		.map(({ id }) => id);
}

/** What the table would say of a way that only a register holds. */
const toDefinition = ({ id, name, rule: { kind, summary } }: RegisterWay): WalkDefinition => ({
	id,
	kind,
	name: { fr: name, nl: name, en: name },
	summary,
	...{ facts: [], see: [], counts: [], outlines: [] }
});

/**
 * Everything for going out: in the order of the table, then ways that only registers hold.
 * @throws ProblemsError for a name that no line of its source bears.
 */
export function buildWalks(inputs: WalkInputs): BuiltWalk[] {
	const builder = new WalkBuilder(inputs);
	const table = inputs.table.data.walks;
	const told = new Set(table.map(({ entry }) => entry));
	const others = inputs.ways
		.filter(({ record }) => !told.has(record.entry))
		.map((way, index) => ({ way, one: builder.build(toDefinition(way), table.length + index) }))
		// Without outlines of communes nobody knows what lies in the atlas.
		.filter(
			({ way, one: { walk } }) =>
				inputs.areas.length === 0 || (walk.trace && walk.trace.atlasKm >= way.rule.leastKm)
		);
	const built = [
		...table.map((definition, index) => builder.build(definition, index)),
		...others.map(({ one }) => one)
	];
	const touching = touchingWays(built);
	return built.map((one) => ({
		...one,
		walk: {
			...one.walk,
			touching: touching.get(one.walk.id) ?? [],
			neighbours: neighboursOf(one, built)
		}
	}));
}
