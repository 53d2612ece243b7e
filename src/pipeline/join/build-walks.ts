import type { FeatureCollection, Position } from 'geojson';
import { BASE_LOCALE } from '../../lib/domain/locales.js';
import type { Bbox, Commune, Fact, LngLat } from '../../lib/domain/atlas';
import type { InseeCode } from '../../lib/domain/codes';
import { ProblemsError } from '../../lib/domain/problem';
import type { NearOutline, Walk, WalkFigure, WalkTrace } from '../../lib/domain/walk';
import { TRACE_FORMATS, type TraceKind } from '../../lib/domain/words';
import type { AtlasGeometry } from '../../lib/geo/atlas-geometry';
import { bboxOf } from '../../lib/geo/bbox';
import type { AreaIndex } from '../../lib/geo/coverage-share';
import { isLine, isPoint } from '../../lib/geo/geometry-kind';
import { cleanTrack, type Track, type TrackOptions } from '../../lib/geo/track/clean-track';
import { communesAlong } from '../../lib/geo/track/communes-along';
import { findDistanceM } from '../../lib/geo/track/distance-to-track';
import { pointsAlong } from '../../lib/geo/track/points-along';
import { clipLines } from './context';
import type { ReferenceShape } from './build-references';
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
	box: Bbox;
}

/** A walk with the stretches of its trace, which its files hold; none where there is no trace. */
export interface BuiltWalk {
	walk: Walk;
	lines: Position[][];
}

/** What is told as near a trace, in metres. */
export const NEAR_M = 1000;
/** Walks told as neighbours, at most. */
const MOST_NEIGHBOURS = 6;
/** Between the positions that nearness is measured from, in metres. */
const POINT_EVERY_M = 1000;

/** Water comes simplified to some 33 metres and cut at locks; ways come in full. */
const OPTIONS: Record<TraceKind, TrackOptions> = {
	way: { snapM: 10, maxGapM: 1000 },
	water: { snapM: 40, maxGapM: 1000 }
};

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

/** Builds walks one by one from the same inputs. */
class WalkBuilder {
	readonly #facts: Map<string, Fact>;
	readonly #communes: Map<string, Commune>;

	constructor(private readonly inputs: WalkInputs) {
		this.#facts = new Map(inputs.facts.map((fact) => [fact.id, fact]));
		this.#communes = new Map(inputs.communes.map((commune) => [commune.code, commune]));
	}

	#pick(ids: readonly string[]): Fact[] {
		return ids.flatMap((id) => this.#facts.get(id) ?? []);
	}

	/** The clean track of a definition, or undefined where its source could not be had. */
	#findTrack({ trace }: WalkDefinition, index: number): Track | undefined {
		const collection = trace && this.inputs.features.get(trace.source);
		if (!trace || !collection) return undefined;
		const all = collection.features.filter(isLine);
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

	#describeTrace(
		{ id, trace }: WalkDefinition,
		track: Track | undefined,
		crossed: readonly { lengthM: number }[]
	): WalkTrace | null {
		const bbox = track && bboxOf([{ type: 'MultiLineString', coordinates: track.lines }]);
		if (!trace || !track || !bbox) return null;
		const files = Object.fromEntries(
			TRACE_FORMATS.map((format) => [format, `api/v1/walks/${id}.${format}`])
		) as WalkTrace['files'];
		return {
			kind: trace.kind,
			source: trace.source,
			km: toKm(track.lengthM),
			atlasKm: toKm(crossed.reduce((sum, { lengthM }) => sum + lengthM, 0)),
			gaps: track.gaps.map(({ from, lengthM }) => ({ km: toKm(lengthM, 2), at: roundPosition(from) })),
			asideKm: toKm(track.asideM),
			published: trace.published ? { ...trace.published, of: trace.published.of[BASE_LOCALE] } : null,
			bbox: bbox.map((value) => Number(value.toFixed(6))) as Bbox,
			files
		};
	}

	#near(lines: Track['lines'], order: ReadonlyMap<string, number>): NearOutline[] {
		const { references, table, geometry } = this.inputs;
		const official = references
			.filter(({ reference }) => table.data.near.includes(reference.register))
			.flatMap(({ reference: { id, name, set, layer, register, source, communes }, shape }) => {
				const metres = shape && !isPoint(shape) ? findDistanceM(shape, lines, NEAR_M) : undefined;
				return metres === undefined
					? []
					: [{ id, name, set, layer, register, source, communes, metres: Math.round(metres) }];
			});
		const named = [...geometry.outlines].flatMap(([id, shape]): NearOutline[] => {
			const fact = this.#facts.get(id);
			if (!fact || !table.data.layers.includes(fact.layer)) return [];
			const metres = findDistanceM(shape, lines, NEAR_M);
			const { name, layer, communes } = fact;
			return metres === undefined
				? []
				: [
						{ id, name, set: null, layer, register: null, source: null, communes, metres: Math.round(metres) }
					];
		});
		const rank = ({ communes }: NearOutline) =>
			Math.min(...communes.map((code) => order.get(code) ?? Infinity));
		const compare = (a: NearOutline, b: NearOutline) => {
			const [left, right] = [rank(a), rank(b)];
			return left === right ? (a.id < b.id ? -1 : 1) : left - right;
		};
		return [...named, ...official].sort(compare);
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
		const track = this.#findTrack(definition, index);
		const lines = track?.lines ?? [];
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
			exists: definition.trace || definition.outlines.length > 0 ? 'yes' : (first?.exists ?? 'unstated'),
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
			trace: this.#describeTrace(definition, track, crossed),
			outlines,
			near: this.#near(lines, order),
			inCommunes: this.#factsIn(known, new Set([...definition.facts, ...definition.see])),
			floodPlans: this.#floodPlans(known),
			neighbours: [],
			bodies: unique(facts.flatMap(({ actors }) => actors)),
			pages: unique(facts.flatMap(({ source }) => source ?? [])),
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

/**
 * Everything for going out, in the order of the table.
 * @throws ProblemsError for a name that no line of its source bears.
 */
export function buildWalks(inputs: WalkInputs): BuiltWalk[] {
	const builder = new WalkBuilder(inputs);
	const built = inputs.table.data.walks.map((definition, index) => builder.build(definition, index));
	return built.map((one) => ({ ...one, walk: { ...one.walk, neighbours: neighboursOf(one, built) } }));
}
