/** Everything of the map page that a link restores, and its writing in the address. Parsed leniently, written strictly. */
import type { LngLat } from '../../../domain/atlas';
import { isInseeCode, type InseeCode } from '../../../domain/codes';
import { KNOWLEDGE, STATUSES, type Knowledge, type Status } from '../../../domain/words';
import { NO_FILTER, type MapFilter } from './map-filter';

export interface ActiveLayer {
	id: string;
	/** 0.1–1, in steps of 0.05. */
	opacity: number;
}

export interface MapView {
	centre: LngLat;
	zoom: number;
}

export type Selection =
	| { kind: 'commune'; code: InseeCode }
	| { kind: 'territory'; id: string }
	| { kind: 'fact'; id: string }
	| { kind: 'point'; at: LngLat };

export interface MapState {
	/** Layers that are on, topmost first. */
	layers: ActiveLayer[];
	/** Undefined: the whole atlas. */
	view?: MapView;
	selection?: Selection;
	/** Whether the reader turned the online basemap on. */
	online: boolean;
	filter: MapFilter;
}

/** A part of an address that could not be read; the rest was. */
export interface StateFault {
	parameter:
		'couches' | 'vue' | 'ici' | 'fond' | 'statuts' | 'territoire' | 'existe' | 'connu' | 'deduits' | 'aussi';
	value: string;
}

/** What the parser needs to know of the atlas. */
export interface StateCatalogue {
	layers: readonly { id: string; initial: boolean; references?: readonly { register: string }[] }[];
	territories: readonly { id: string }[];
	communes: ReadonlySet<string>;
}

const LIMITS = { zoom: [5, 18], lng: [-180, 180], lat: [-85, 85] } as const;
const OPACITY_STEP = 0.05;
export const LEAST_OPACITY = 0.1;

/** An opacity that the address can hold, nearest to the one given. */
export const toOpacity = (value: number): number =>
	Number((Math.round(Math.min(1, Math.max(LEAST_OPACITY, value)) / OPACITY_STEP) * OPACITY_STEP).toFixed(2));

/** The state of an address without parameters. */
export const initialState = ({ layers }: StateCatalogue): MapState => ({
	layers: layers.filter(({ initial }) => initial).map(({ id }) => ({ id, opacity: 1 })),
	online: false,
	filter: NO_FILTER
});

const parseNumber = (
	text: string | undefined,
	[least, most]: readonly [number, number]
): number | undefined => {
	if (text === undefined || !/^-?\d{1,3}(\.\d{1,8})?$/.test(text)) return undefined;
	const value = Number(text);
	return value >= least && value <= most ? value : undefined;
};

function parseLayer(text: string, known: ReadonlySet<string>): ActiveLayer | undefined {
	const [id = '', percent, ...more] = text.split(':');
	if (!known.has(id) || more.length > 0) return undefined;
	if (percent === undefined) return { id, opacity: 1 };
	const value = parseNumber(percent, [LEAST_OPACITY * 100, 100]);
	return value === undefined ? undefined : { id, opacity: toOpacity(value / 100) };
}

function parseLayers(text: string, catalogue: StateCatalogue): { layers: ActiveLayer[]; faults: string[] } {
	const known = new Set(catalogue.layers.map(({ id }) => id));
	const layers: ActiveLayer[] = [];
	const faults: string[] = [];
	for (const part of text === '' ? [] : text.split(',')) {
		const layer = parseLayer(part, known);
		if (!layer) faults.push(part);
		else if (!layers.some(({ id }) => id === layer.id)) layers.push(layer);
	}
	return { layers, faults };
}

function parseView(text: string): MapView | undefined {
	const [zoomText, latText, lngText, ...more] = text.split('/');
	const zoom = parseNumber(zoomText, LIMITS.zoom);
	const lat = parseNumber(latText, LIMITS.lat);
	const lng = parseNumber(lngText, LIMITS.lng);
	if (zoom === undefined || lat === undefined || lng === undefined || more.length > 0) return undefined;
	return { zoom, centre: [lng, lat] };
}

function parsePoint(text: string): Selection | undefined {
	const [latText, lngText, ...more] = text.split('/');
	const lat = parseNumber(latText, LIMITS.lat);
	const lng = parseNumber(lngText, LIMITS.lng);
	return lat === undefined || lng === undefined || more.length > 0
		? undefined
		: { kind: 'point', at: [lng, lat] };
}

function parseSelection(text: string, { territories, communes }: StateCatalogue): Selection | undefined {
	if (text.startsWith('@')) return parsePoint(text.slice(1));
	if (isInseeCode(text)) return communes.has(text) ? { kind: 'commune', code: text } : undefined;
	if (territories.some(({ id }) => id === text)) return { kind: 'territory', id: text };
	const fact = /^fait:([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text)?.[1];
	return fact === undefined ? undefined : { kind: 'fact', id: fact };
}

function parseStatuses(text: string): readonly Status[] | undefined {
	const wanted = text.split(',');
	const isKnown = wanted.every((word) => (STATUSES as readonly string[]).includes(word));
	return isKnown ? STATUSES.filter((status) => wanted.includes(status)) : undefined;
}

function parseKnowledge(text: string): readonly Knowledge[] | undefined {
	const wanted = text.split(',');
	const isKnown = wanted.every((word) => (KNOWLEDGE as readonly string[]).includes(word));
	return isKnown ? KNOWLEDGE.filter((kind) => wanted.includes(kind)) : undefined;
}

function parseRegisters(text: string, { layers }: StateCatalogue): readonly string[] | undefined {
	const known = new Set(layers.flatMap(({ references = [] }) => references.map(({ register }) => register)));
	const wanted = [...new Set(text.split(','))];
	return wanted.every((id) => known.has(id)) ? wanted.sort() : undefined;
}

const EXISTS_WORDS: ReadonlyMap<string, 'yes' | 'no'> = new Map([
	['oui', 'yes'],
	['non', 'no']
]);

/** Links made before there were three kinds of knowledge said only whether deduced places are shown. */
const parseOldInferred = (text: string): readonly Knowledge[] | undefined =>
	text === 'non' ? KNOWLEDGE.filter((kind) => kind !== 'deduits') : undefined;

/**
 * The state that an address asks for.
 * @returns the state, with the usual in place of every part that cannot be read, and those parts.
 */
export function parseMapState(
	parameters: URLSearchParams,
	catalogue: StateCatalogue
): { state: MapState; faults: StateFault[] } {
	const state = initialState(catalogue);
	const faults: StateFault[] = [];
	const read = <T>(
		parameter: StateFault['parameter'],
		parse: (text: string) => T | undefined
	): T | undefined => {
		const value = parameters.get(parameter);
		if (value === null) return undefined;
		const parsed = parse(value);
		if (parsed === undefined) faults.push({ parameter, value });
		return parsed;
	};
	const layersText = parameters.get('couches');
	if (layersText !== null) {
		const parsed = parseLayers(layersText, catalogue);
		faults.push(...parsed.faults.map((value) => ({ parameter: 'couches' as const, value })));
		// An address none of whose layers can be read shows the usual ones rather than an empty map.
		if (parsed.layers.length > 0 || parsed.faults.length === 0) state.layers = parsed.layers;
	}
	const view = read('vue', parseView);
	if (view) state.view = view;
	const selection = read('ici', (text) => parseSelection(text, catalogue));
	if (selection) state.selection = selection;
	state.online = read('fond', (text) => (text === 'ign' ? true : undefined)) ?? false;
	const territory = read('territoire', (text) => catalogue.territories.find(({ id }) => id === text)?.id);
	const registers = read('aussi', (text) => parseRegisters(text, catalogue)) ?? [];
	const exists = read('existe', (text) => EXISTS_WORDS.get(text));
	state.filter = {
		statuses: read('statuts', parseStatuses) ?? STATUSES,
		knowledge: read('connu', parseKnowledge) ?? read('deduits', parseOldInferred) ?? KNOWLEDGE,
		registers,
		...(exists === undefined ? {} : { exists }),
		...(territory === undefined ? {} : { territory })
	};
	return { state, faults };
}

const hold = (value: number, [least, most]: readonly [number, number]): number =>
	Math.min(most, Math.max(least, value));

/** Beside the world the map draws it again: a longitude of 183° is one of −177°. */
const wrapLng = (lng: number): number =>
	Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;

const printPosition = ([lng, lat]: LngLat, digits: number): string =>
	`${hold(lat, LIMITS.lat).toFixed(digits)}/${wrapLng(lng).toFixed(digits)}`;

const printLayer = ({ id, opacity }: ActiveLayer): string =>
	opacity === 1 ? id : `${id}:${Math.round(opacity * 100)}`;

function printSelection(selection: Selection): string {
	switch (selection.kind) {
		case 'commune':
			return selection.code;
		case 'territory':
			return selection.id;
		case 'fact':
			return `fait:${selection.id}`;
		case 'point':
			return `@${printPosition(selection.at, 5)}`;
	}
}

const printView = ({ centre, zoom }: MapView): string =>
	`${hold(zoom, LIMITS.zoom).toFixed(2)}/${printPosition(centre, 4)}`;

/** The query of a state, with its `?`; empty for the usual one. Only what differs from the usual is written. */
export function printMapState(state: MapState, catalogue: StateCatalogue): string {
	const layers = state.layers.map(printLayer).join(',');
	const usual = initialState(catalogue).layers.map(printLayer).join(',');
	const parts = [
		layers === usual ? undefined : `couches=${layers}`,
		state.view && `vue=${printView(state.view)}`,
		state.selection && `ici=${printSelection(state.selection)}`,
		state.online ? 'fond=ign' : undefined,
		state.filter.statuses.length < STATUSES.length ? `statuts=${state.filter.statuses.join(',')}` : undefined,
		state.filter.territory === undefined ? undefined : `territoire=${state.filter.territory}`,
		state.filter.exists === undefined ? undefined : `existe=${state.filter.exists === 'yes' ? 'oui' : 'non'}`,
		state.filter.knowledge.length < KNOWLEDGE.length
			? `connu=${state.filter.knowledge.join(',')}`
			: undefined,
		state.filter.registers.length > 0 ? `aussi=${state.filter.registers.join(',')}` : undefined
	].filter((part) => part !== undefined);
	return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
