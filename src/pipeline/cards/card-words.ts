import type { Fact, Layer, SourceDocument, Territory } from '../../lib/domain/atlas';
import { communePath } from '../../lib/domain/text/slug';
import { m } from '../../lib/paraglide/messages';
import type { Card, CardTheme } from '../../lib/drawing/cards/card';
import { countWord } from '../../lib/words/count-word';
import { describeLayer } from '../../lib/words/describe-layer';
import { documentKind, formatDate, formatNumber, listWords } from '../../lib/words/words';
import type { CountedCommune, Published } from './read-published';

/** Themes that a card has room for. */
const THEMES_SHOWN = 3;

const documentsOf = (facts: readonly Fact[]): number =>
	new Set(facts.flatMap(({ citations }) => citations.map(({ document }) => document))).size;

/** A few words that stay on one line. */
const together = (words: string): string => words.replaceAll(' ', '\u00a0');

const inhabitants = (count: number): string => m.place_inhabitants({ count, formatted: formatNumber(count) });
const inDocuments = (facts: readonly Fact[]): string =>
	together(m.share_documents({ count: documentsOf(facts) }));

/** The words of every card, from what the atlas has published. */
export function openCardWords(published: Published) {
	const { start, facts, themeColours } = published;
	const factById = new Map(facts.map((fact) => [fact.id, fact]));
	const themeOf = new Map(start.layers.map(({ id, theme }) => [id, theme]));
	const labels = new Map(start.territories.map(({ id, label }) => [id, label]));
	const credit = start.boundaries === 'disc' ? m.share_credit_disc() : m.share_credit_outline();
	const pick = (ids: readonly string[]): Fact[] => ids.flatMap((id) => factById.get(id) ?? []);

	function themesOf(own: readonly Fact[]): CardTheme[] {
		return start.themes
			.map(({ id, label }) => ({
				label,
				colour: themeColours.get(id) ?? '',
				count: own.filter(({ layer }) => themeOf.get(layer) === id).length
			}))
			.filter(({ count }) => count > 0)
			.sort((a, b) => b.count - a.count)
			.slice(0, THEMES_SHOWN);
	}

	const counted = (own: readonly Fact[]): string =>
		`${m.share_programmes({ count: own.length })} ${inDocuments(own)}`;

	return {
		commune(commune: CountedCommune): Card {
			const own = pick(commune.facts);
			const wide = pick(commune.inherited);
			const hasOwn = own.length > 0;
			return {
				path: communePath(commune),
				kind: m.share_commune_kind({ code: commune.code }),
				title: commune.name,
				subtitles: [labels.get(commune.epci) ?? '', inhabitants(commune.population)],
				figure: formatNumber(hasOwn ? own.length : wide.length),
				counted: hasOwn ? counted(own) : m.share_programmes_wide({ count: wide.length }),
				note: hasOwn ? m.share_also_wide({ count: wide.length }) : m.share_none_own(),
				themes: themesOf(hasOwn ? own : wide),
				credit
			};
		},
		territory(territory: Territory): Card {
			const own = facts.filter((fact) => fact.territories.includes(territory.id));
			const { kind, short } = territory;
			return {
				path: `/territoires/${territory.id}`,
				kind: kind === 'pole' ? m.share_pole_kind({ short }) : m.share_epci_kind({ short }),
				title: territory.label,
				subtitles: [
					m.place_communes({ count: territory.communes.length }),
					inhabitants(territory.population)
				],
				figure: formatNumber(own.length),
				counted: counted(own),
				note: '',
				themes: themesOf(own),
				credit
			};
		},
		layer(layer: Layer): Card {
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
				themes: [],
				credit
			};
		},
		document({ id, kind, short, publishers, date, factCount, lines }: SourceDocument): Card {
			return {
				path: `/documents/${id}`,
				kind: m.share_document_kind({ kind: documentKind(kind) }),
				title: short,
				subtitles: [listWords(publishers), date ? formatDate(date) : m.share_document_undated()],
				figure: formatNumber(factCount),
				counted: m.share_facts({ count: factCount }),
				note: m.share_lines_read({ count: formatNumber(lines) }),
				themes: themesOf(facts.filter((fact) => fact.citations.some(({ document }) => document === id))),
				credit
			};
		},
		atlas(): Card {
			return {
				path: '/',
				kind: m.map_title(),
				title: m.site_name(),
				subtitles: [m.share_atlas_subtitle({ documents: countWord(start.totals.documents) })],
				figure: formatNumber(facts.length),
				counted: m.share_programmes({ count: facts.length }),
				note: `${m.place_communes({ count: start.totals.communes })} · ${start.totals.documents} ${m.nav_documents().toLowerCase()}`,
				themes: [],
				credit
			};
		}
	};
}
