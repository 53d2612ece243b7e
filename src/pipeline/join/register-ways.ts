import type { Position } from 'geojson';
import { BASE_LOCALE } from '../../lib/domain/locales.js';
import { slugOf } from '../../lib/domain/text/slug';
import type { Walk } from '../../lib/domain/walk';
import { isLineGeometry } from '../../lib/geo/geometry-kind';
import type { RegisterDefinition } from '../read/register-schema';
import type { WalksFile, WaysRule } from '../read/schemas';
import type { RawFeature } from '../sources/check-features';
import type { BuiltReferences, ReferenceShape } from './build-references';
import type { RegisterEntry } from './registers';
import { gatherRows } from './register-rows';

/** An entry of a register that is a way to go. */
export interface RegisterWay {
	/** Id of its walk, unless the table of walks has one. */
	id: string;
	name: string;
	rule: WaysRule;
	source: string;
	record: NonNullable<Walk['record']>;
	/** Length that its publisher gives, in km. */
	publishedKm: number | undefined;
	/** Whether its publisher calls it a loop; undefined where it does not say. */
	isLoop: boolean | undefined;
	/** Its pieces as they come, also beyond the atlas. */
	lines: Position[][];
}

const detail = ({ details }: RegisterEntry, id: string): string | undefined =>
	details.find((item) => item.id === id)?.value;

const HOURS = /(\d+)\s*h\s*(\d*)/g;

/** A time as a publisher writes it, `0h50`, `3h à 4h`, `2h15 ? 3h20`, in minutes; undefined where it says none. */
export function parseTime(text = ''): { least: number; most: number } | undefined {
	const times = [...text.matchAll(HOURS)].map(([, hours, minutes]) => Number(hours) * 60 + Number(minutes));
	const [least = 0, most = least] = times;
	return least > 0 && most >= least ? { least, most } : undefined;
}

const holds = ({ category, type, omit }: WaysRule, entry: RegisterEntry): boolean =>
	!omit.includes(entry.code) &&
	(category === undefined || category.includes(detail(entry, 'category') ?? '')) &&
	(type === undefined || type === detail(entry, 'type'));

const linesOf = (features: readonly RawFeature[]): Position[][] =>
	features.flatMap(({ geometry }) => {
		if (!geometry || !isLineGeometry(geometry)) return [];
		return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
	});

function toWay(
	{ reference, entry, shape }: ReferenceShape,
	rule: WaysRule,
	definition: RegisterDefinition,
	whole: readonly RawFeature[]
): RegisterWay {
	const type = detail(entry, 'type');
	const drawn = shape ? [{ ...shape, properties: {} }] : [];
	return {
		id: '',
		name: reference.name.replaceAll("'", '’'),
		rule,
		source: reference.source,
		record: {
			register: reference.register,
			entry: reference.id,
			publisher: definition.publisher[BASE_LOCALE],
			// The date of its file is not that of its record.
			recorded: detail(entry, 'updated') ?? null,
			time: parseTime(detail(entry, 'time')) ?? null,
			page: reference.url
		},
		publishedKm: entry.figures.find(({ id }) => id === 'published-length')?.value,
		isLoop: type === undefined ? undefined : type === 'Boucle',
		// Ways go on beyond the atlas; waters and railways are told as far as they lie in it.
		lines: linesOf(rule.trace === 'way' ? whole : drawn)
	};
}

/** Ways of which each has a name and an id of its own: those that share a name say their length, then their code. */
function withNames(ways: readonly RegisterWay[], taken: ReadonlySet<string>): RegisterWay[] {
	const sharing = (name: string) => ways.filter((way) => way.name === name).length;
	const named = ways.map((way) => {
		const { name, publishedKm } = way;
		const km = publishedKm === undefined ? '' : ` (${String(publishedKm).replace('.', ',')} km)`;
		return { ...way, name: sharing(name) > 1 ? name + km : name };
	});
	const ids = named.map(({ name }) => slugOf(name));
	return named.map((way, i) => {
		const id = ids[i] ?? '';
		const isFree = !taken.has(id) && ids.indexOf(id) === ids.lastIndexOf(id);
		return { ...way, id: isFree ? id : `${id}-${slugOf(way.record.entry)}` };
	});
}

/**
 * The ways that registers hold, in the order of the rules of `data/walks.yaml`.
 * @param raw features by source, with what lies beyond the atlas.
 * @returns none of a register that could not be had.
 */
export function gatherWays(
	{ ways: rules, walks }: WalksFile,
	registers: readonly BuiltReferences[],
	raw: ReadonlyMap<string, readonly RawFeature[]>
): RegisterWay[] {
	const seen = new Set<string>();
	const isNew = (entry: string) => !seen.has(entry) && seen.add(entry);
	const ways = rules.flatMap((rule) => {
		const register = registers.find(({ definition }) => definition.id === rule.register);
		if (!register) return [];
		const { definition, entries } = register;
		const rows = gatherRows(raw.get(definition.source ?? '') ?? [], definition).rows;
		const whole = new Map(rows.map(({ code, features }) => [code, features]));
		return entries
			.filter(({ entry }) => holds(rule, entry) && isNew(entry.id))
			.map((one) => toWay(one, rule, definition, whole.get(one.entry.code) ?? []));
	});
	return withNames(ways, new Set(walks.map(({ id }) => id)));
}
