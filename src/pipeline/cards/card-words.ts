import type { Fact, Layer, SourceDocument, Territory } from '../../lib/domain/atlas';
import { communePath } from '../../lib/domain/text/slug';
import { m } from '../../lib/paraglide/messages';
import type { Card } from '../../lib/drawing/cards/card';
import { countWord } from '../../lib/words/count-word';
import { describeLayer } from '../../lib/words/describe-layer';
import { documentKind, formatDate, formatNumber, listWords } from '../../lib/words/words';
import { countedFacts, inDocuments, inhabitants, themesOf } from './card-facts';
import type { CountedCommune, Published } from './read-published';

/** The words of a card, but for where its outlines come from. */
type Words = Omit<Card, 'credit'>;

function communeWords(published: Published, commune: CountedCommune): Words {
	const { start, facts } = published;
	const factById = new Map(facts.map((fact) => [fact.id, fact]));
	const pick = (ids: readonly string[]): Fact[] => ids.flatMap((id) => factById.get(id) ?? []);
	const own = pick(commune.facts);
	const wide = pick(commune.inherited);
	const epci = start.territories.find(({ id }) => id === commune.epci);
	const hasOwn = own.length > 0;
	return {
		path: communePath(commune),
		kind: m.share_commune_kind({ code: commune.code }),
		title: commune.name,
		subtitles: [epci?.label ?? '', inhabitants(commune.population)],
		figure: formatNumber(hasOwn ? own.length : wide.length),
		counted: hasOwn ? countedFacts(own) : m.share_programmes_wide({ count: wide.length }),
		note: hasOwn ? m.share_also_wide({ count: wide.length }) : m.share_none_own(),
		themes: themesOf(published, hasOwn ? own : wide)
	};
}

function territoryWords(published: Published, territory: Territory): Words {
	const own = published.facts.filter((fact) => fact.territories.includes(territory.id));
	const { kind, short } = territory;
	return {
		path: `/territoires/${territory.id}`,
		kind: kind === 'pole' ? m.share_pole_kind({ short }) : m.share_epci_kind({ short }),
		title: territory.label,
		subtitles: [m.place_communes({ count: territory.communes.length }), inhabitants(territory.population)],
		figure: formatNumber(own.length),
		counted: countedFacts(own),
		note: '',
		themes: themesOf(published, own)
	};
}

function layerWords({ start, facts }: Published, layer: Layer): Words {
	const own = facts.filter((fact) => fact.layer === layer.id);
	const official = layer.references.reduce((sum, { count }) => sum + count, 0);
	const theme = start.themes.find(({ id }) => id === layer.theme);
	const hasFacts = own.length > 0;
	return {
		path: `/couches/${layer.id}`,
		kind: m.share_layer_kind({ theme: theme?.label ?? '' }),
		title: layer.label,
		subtitles: [layer.description],
		figure: formatNumber(hasFacts ? own.length : official),
		counted: hasFacts
			? `${m.share_facts({ count: own.length })} ${inDocuments(own)}`
			: m.share_outlines({ count: official }),
		note: hasFacts ? describeLayer(layer) : m.share_outlines_only(),
		themes: []
	};
}

function documentWords(published: Published, document: SourceDocument): Words {
	const { id, kind, short, publishers, date, factCount, lines } = document;
	const own = published.facts.filter((fact) => fact.citations.some((citation) => citation.document === id));
	return {
		path: `/documents/${id}`,
		kind: m.share_document_kind({ kind: documentKind(kind) }),
		title: short,
		subtitles: [listWords(publishers), date ? formatDate(date) : m.share_document_undated()],
		figure: formatNumber(factCount),
		counted: m.share_facts({ count: factCount }),
		note: m.share_lines_read({ count: formatNumber(lines) }),
		themes: themesOf(published, own)
	};
}

const atlasWords = ({ start, facts }: Published): Words => ({
	path: '/',
	kind: m.map_title(),
	title: m.site_name(),
	subtitles: [m.share_atlas_subtitle({ documents: countWord(start.totals.documents) })],
	figure: formatNumber(facts.length),
	counted: m.share_programmes({ count: facts.length }),
	note: `${m.place_communes({ count: start.totals.communes })} · ${start.totals.documents} ${m.nav_documents().toLowerCase()}`,
	themes: []
});

/** The words of every card, from what the atlas has published. */
export function openCardWords(published: Published) {
	const hasCells = published.start.boundaries === 'cell';
	const credit = hasCells ? m.share_credit_cell() : m.share_credit_outline();
	return {
		commune: (commune: CountedCommune): Card => ({ ...communeWords(published, commune), credit }),
		territory: (territory: Territory): Card => ({ ...territoryWords(published, territory), credit }),
		layer: (layer: Layer): Card => ({ ...layerWords(published, layer), credit }),
		document: (document: SourceDocument): Card => ({ ...documentWords(published, document), credit }),
		atlas: (): Card => ({ ...atlasWords(published), credit })
	};
}
