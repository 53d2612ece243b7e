import type { Commune, Fact, LngLat, Territory } from '../../../domain/atlas';
import { communeSlug } from '../../../domain/text/slug';
import { isYetToBe } from '../../../domain/words';
import { m } from '../../../paraglide/messages';
import { IS_REGION } from '../../../site/scope';
import { formatNumber } from '../../../words/words';
import type { Selection } from '../state/map-state';
import { groupItems } from './group-items';
import {
	everythingAt,
	everythingInCommune,
	everythingInTerritory,
	factItem,
	type Item,
	type PlaceIndex
} from '../../../answers/place/everything-at';

/** What the card of a chosen place says. */
export interface PlaceView {
	/** Changes with the place. */
	key: string;
	kind: Selection['kind'];
	title: string;
	subtitle: string;
	sentence: string;
	items: Item[];
	/** Name of the territory around it; empty for a fact, a territory and a place outside. */
	territory: string;
	/** Id of the territory whose card it is. */
	territoryId?: string;
	/** Communes that it names, for a fact. */
	communes: Commune[];
	isOutside: boolean;
	/** Last part of the address of the page of the commune; empty where it is none. */
	communeSlug: string;
}

const DEFAULT_REACH_KM = 0.3;

const inhabitants = (count: number): string => m.place_inhabitants({ count, formatted: formatNumber(count) });

const factsSentence = (items: readonly Item[], kind: Selection['kind']): string => {
	const { near, wide } = groupItems(items, kind);
	const factsOf = (group: readonly Item[]) =>
		group.flatMap((item) => (item.kind === 'fact' ? [item.fact] : []));
	const documents = new Set(
		factsOf(near).flatMap(({ citations }) => citations.map(({ document }) => document))
	);
	const here = m.sentence_facts({ facts: factsOf(near).length, documents: documents.size });
	if (wide.length === 0) return here;
	if (near.length === 0) return m.sentence_wide_only({ count: wide.length });
	return m.sentence_here({ here, wide: m.sentence_wide({ count: wide.length }) });
};

const describeCommune = (commune: Commune, { territories }: PlaceIndex): string => {
	const epci = territories.find(({ id }) => id === commune.epci);
	return [commune.code, epci?.label, inhabitants(commune.population)].filter(Boolean).join(' · ');
};

const describePoint = ([lng, lat]: LngLat): string =>
	m.place_coordinates({ lat: formatNumber(lat), lng: formatNumber(lng) });

function viewOfTerritory(territory: Territory, index: PlaceIndex): Omit<PlaceView, 'key' | 'kind'> {
	const items = everythingInTerritory(territory, index);
	return {
		title: territory.label,
		subtitle: [
			m.place_communes({ count: territory.communes.length }),
			inhabitants(territory.population),
			`${formatNumber(Math.round(territory.areaKm2))} km²`
		].join(' · '),
		sentence: factsSentence(items, 'territory'),
		items,
		territory: '',
		territoryId: territory.id,
		communes: [],
		isOutside: false,
		communeSlug: ''
	};
}

function viewOfFact(fact: Fact, { communes }: PlaceIndex): Omit<PlaceView, 'key' | 'kind'> {
	const named = communes.filter(({ code }) => fact.communes.includes(code));
	return {
		title: fact.name,
		subtitle: named.length > 0 && named.length <= 6 ? named.map(({ name }) => name).join(', ') : '',
		sentence: isYetToBe(fact) ? m.fact_to_come() : factsSentence([factItem(fact)], 'fact'),
		items: [factItem(fact)],
		territory: '',
		communes: named.length <= 12 ? named : [],
		isOutside: false,
		communeSlug: ''
	};
}

function viewOfCommune(
	commune: Commune,
	items: Item[],
	index: PlaceIndex,
	kind: 'commune' | 'point'
): Omit<PlaceView, 'key' | 'kind'> {
	return {
		title: commune.name,
		subtitle: describeCommune(commune, index),
		sentence: factsSentence(items, kind),
		items,
		territory: index.territories.find(({ id }) => id === commune.epci)?.label ?? '',
		communes: [],
		isOutside: false,
		communeSlug: communeSlug(commune)
	};
}

function viewOf(
	selection: Selection,
	index: PlaceIndex,
	reachKm: number
): Omit<PlaceView, 'key' | 'kind'> | undefined {
	switch (selection.kind) {
		case 'commune': {
			const commune = index.communes.find(({ code }) => code === selection.code);
			return commune && viewOfCommune(commune, everythingInCommune(commune, index), index, 'commune');
		}
		case 'territory': {
			const territory = index.territories.find(({ id }) => id === selection.id);
			return territory && viewOfTerritory(territory, index);
		}
		case 'fact': {
			const fact = index.facts.find(({ id }) => id === selection.id);
			return fact && viewOfFact(fact, index);
		}
		case 'point': {
			const { commune, items } = everythingAt(selection.at, index, reachKm);
			if (commune) return viewOfCommune(commune, items, index, 'point');
			return {
				title: IS_REGION ? m.place_outside_region() : m.place_outside(),
				subtitle: describePoint(selection.at),
				sentence: factsSentence(items, 'point'),
				items,
				territory: '',
				communes: [],
				isOutside: true,
				communeSlug: ''
			};
		}
	}
}

/**
 * The card of a selection.
 * @param reachKm how far a line may lie from a chosen point.
 * @returns undefined when nothing is known by that code or id (yet).
 */
export function placeViewOf(
	selection: Selection,
	index: PlaceIndex,
	reachKm = DEFAULT_REACH_KM
): PlaceView | undefined {
	const view = viewOf(selection, index, reachKm);
	return view && { ...view, key: JSON.stringify(selection), kind: selection.kind };
}
