import { toKey } from '../../../lib/domain/text/fold-text';
import type { CommuneBook } from './commune-book';
import { findFalseFriend } from './false-friends';
import type { Span, Sure } from './found';

export interface FoundCommune extends Span {
	code: string;
	/** As it stands in the text. */
	spelling: string;
	sure: Sure;
	why: string;
}

export interface RefusedName extends Span {
	spelling: string;
	why: string;
}

const REASONS = {
	official: 'official name',
	part: 'associated or former commune',
	spelling: 'spelling of data/spellings.yaml',
	short: 'head of the official name'
} as const;

/** Names joined by hyphens or bars, as in `Onnaing-Vicq`: each is one only where the first begins the whole word. */
function joinedRuns(text: string, spans: readonly Span[]): Span[][] {
	const runs: Span[][] = [];
	for (const span of spans) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run && last && /^\s?[-/]\s?$/.test(text.slice(last.end, span.start))) run.push(span);
		else runs.push([span]);
	}
	return runs;
}

/** Names of a text by the book, and why each is no commune where something speaks against it. */
function matchNames(
	text: string,
	book: CommuneBook
): (Span & { entry: CommuneBook['names'][number]; against?: string })[] {
	const matches = [...text.matchAll(book.pattern)].flatMap((match) => {
		const group = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
		const entry = book.names[Number(group?.slice(1))];
		return entry ? [{ entry, start: match.index, end: match.index + match[0].length }] : [];
	});
	const entryAt = new Map(matches.map((match) => [match.start, match.entry]));
	return joinedRuns(text, matches).flatMap((run) => {
		const start = run[0]?.start ?? 0;
		const end = run.at(-1)?.end ?? 0;
		const isBody = run.length > 1 && book.bodies.has(toKey(text.slice(start, end)));
		return run.flatMap((span) => {
			const entry = entryAt.get(span.start);
			if (!entry) return [];
			const against = isBody
				? 'in the name of a body'
				: findFalseFriend(entry.name, text.slice(0, start), text.slice(end));
			return [{ ...span, entry, ...(against === undefined ? {} : { against }) }];
		});
	});
}

/**
 * Communes named in a text, in its order, and the names that are refused.
 * @param near territories of the document: a commune elsewhere is less sure.
 */
export function findCommunes(
	text: string,
	book: CommuneBook,
	near: readonly string[]
): { communes: FoundCommune[]; refused: RefusedName[] } {
	const communes: FoundCommune[] = [];
	const refused: RefusedName[] = [];
	for (const { entry, against, start, end } of matchNames(text, book)) {
		const spelling = text.slice(start, end);
		if (against !== undefined) {
			refused.push({ spelling, why: against, start, end });
			continue;
		}
		const isNear = (book.territories.get(entry.code) ?? []).some((territory) => near.includes(territory));
		const sure: Sure = !isNear ? 'low' : entry.kind === 'short' || entry.kind === 'part' ? 'medium' : 'high';
		const place = isNear ? '' : ', outside the territories of the document';
		communes.push({ code: entry.code, spelling, sure, why: `${REASONS[entry.kind]}${place}`, start, end });
	}
	return { communes, refused };
}
