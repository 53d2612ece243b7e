import { BASE_LOCALE } from '../../domain/locales.js';
import type { Territory } from '../../domain/atlas';
import { escapeXml, tag } from '../../domain/text/tag';
import type { DataChange } from './parse-changelog';

/**
 * Start of the ids of feeds and entries. The domain is one of those reserved for examples, which nobody can come to own
 * (RFC 2606): the ids stay the same, and ours, wherever the site is served.
 */
const AUTHORITY = 'tag:atlas-des-territoires.example,2026:';

export interface AtomFeed {
	/** `atlas`, or the id of a territory. */
	id: string;
	title: string;
	subtitle: string;
	author: string;
	/** Whole addresses of the feed and of the page it belongs to. */
	feedUrl: string;
	pageUrl: string;
	/** Licence of what it says. */
	rights: string;
	changes: readonly DataChange[];
	/** Day given where there is no change at all, `YYYY-MM-DD`. */
	start: string;
}

const element = (name: string, text: string, attributes: Record<string, string> = {}): string =>
	tag(name, attributes, escapeXml(text));

/** Days are told without an hour; Atom asks for one. */
const momentOf = (day: string): string => `${day}T00:00:00Z`;

/** What comes before the first full stop or colon of a text: short enough for a list of titles. */
export const titleOf = (text: string): string =>
	(/^.+?(?=\s*\u00a0:| : |\.\s|\.$)/.exec(text)?.[0] ?? text).trim();

const printEntry = ({ version, rank, date, text }: DataChange, pageUrl: string): string =>
	tag(
		'entry',
		{},
		[
			element('id', `${AUTHORITY}donnees/${version}/${rank}`),
			element('title', titleOf(text)),
			element('published', momentOf(date)),
			element('updated', momentOf(date)),
			tag('link', { rel: 'alternate', type: 'text/html', href: pageUrl }),
			element('content', text, { type: 'text' })
		].join('')
	);

/** Ids of a territory, of those it is made of and of those it is a part of: what concerns one may concern it. */
export const familyOf = (
	{ id, parts }: Pick<Territory, 'id' | 'parts'>,
	territories: readonly Pick<Territory, 'id' | 'parts'>[]
): string[] => [
	id,
	...parts,
	...territories.filter((other) => other.parts.includes(id)).map((other) => other.id)
];

/** Changes that a territory's feed tells: its own and those of every territory. */
export const changesOf = (changes: readonly DataChange[], territories: readonly string[]): DataChange[] =>
	changes.filter(
		({ territories: named }) => named.length === 0 || named.some((id) => territories.includes(id))
	);

/**
 * A feed in the Atom format, newest change first.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function printAtom(feed: AtomFeed): string {
	const latest = feed.changes.reduce((day, { date }) => (date > day ? date : day), feed.start);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
		'feed',
		{ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': BASE_LOCALE },
		[
			element('id', `${AUTHORITY}flux/${feed.id}`),
			element('title', feed.title),
			element('subtitle', feed.subtitle),
			element('updated', momentOf(latest)),
			tag('author', {}, element('name', feed.author)),
			element('rights', feed.rights),
			tag('link', { rel: 'self', type: 'application/atom+xml', href: feed.feedUrl }),
			tag('link', { rel: 'alternate', type: 'text/html', href: feed.pageUrl }),
			...feed.changes.map((change) => printEntry(change, feed.pageUrl))
		].join('\n')
	)}\n`;
}
