import type { CommuneBook } from './commune-book';
import { findActors, type BookActor } from './find-actors';
import type { FoundAmount } from './amount';
import { findAmounts } from './find-amounts';
import { findCommunes, type FoundCommune, type RefusedName } from './find-communes';
import { findDates, type FoundDate } from './find-dates';
import { findLayers, type FoundLayer, type Surroundings } from './find-layers';
import { findScope, type BookTerritory, type FoundScope } from './find-scope';
import { findStatus, type FoundStatus } from './find-status';
import type { Sure } from './found';
import { findLedgerReason } from './guess-ledger';
import type { Passage } from './passages';
import type { Vocabulary } from './vocabulary';

/** What is known before a document is read. */
export interface Knowledge {
	communes: CommuneBook;
	vocabulary: Vocabulary;
	actors: readonly BookActor[];
	/** Names of territories, wherever they stand. */
	bodies: RegExp;
	territories: readonly BookTerritory[];
	/** Territories of the document. */
	near: readonly string[];
	/** Year of the document. */
	year?: string;
}

/** A passage that may state a fact, and what it seems to say. */
export interface Candidate {
	passage: Passage;
	communes: FoundCommune[];
	refused: RefusedName[];
	amounts: FoundAmount[];
	dates: FoundDate[];
	layers: FoundLayer[];
	status: FoundStatus;
	scope: FoundScope;
	actors: string[];
	sure: Sure;
	why: string[];
}

const GENERAL =
	/^(?:l[’']enjeu|l[’']objectif est|il s[’']agit|dans ce (?:cadre|contexte)|ainsi,? il|à ce titre,? il|face à|au-delà)/i;

/** Names of bodies say who acts, not what about: “Pôle Métropolitain” in one is no cooperation. */
function withoutBodies(passage: Passage, { bodies }: Knowledge): Surroundings {
	const blank = (text: string): string => text.replace(bodies, (name) => '·'.repeat(name.length));
	const { text, leadIn, paragraph, headings } = passage;
	return {
		text: blank(text),
		leadIn: blank(leadIn),
		paragraph: blank(paragraph),
		headings: headings.map(blank)
	};
}

/** Reads one passage whole. */
export function readPassage(passage: Passage, known: Knowledge): Candidate {
	const { text } = passage;
	const { communes, refused } = findCommunes(text, known.communes, known.near);
	const amounts = findAmounts(text);
	const dates = findDates(text, known.year);
	const layers = findLayers(withoutBodies(passage, known), known.vocabulary);
	const status = findStatus(passage);
	const actors = findActors(text, known.actors);
	const scope = findScope(text, { communes, amounts }, known.territories, known.near);
	const signs = [
		...(communes.length > 0 ? ['a commune'] : []),
		...(amounts.some(({ sure }) => sure !== 'low') ? ['an amount'] : []),
		...(dates.length > 0 ? ['a date'] : []),
		...(actors.length > 0 ? ['an actor'] : []),
		...(layers.some(({ words }) => words.length > 0) ? ['words of a layer'] : []),
		...(status.status === 'unstated' ? [] : ['a status']),
		...(/(?<=\p{L}\s[«“"]?)\p{Lu}\p{Ll}/u.test(text) ? ['a name'] : [])
	];
	const strong = Number(communes.length > 0) + Number(amounts.length > 0) + Number(dates.length > 0);
	const sure: Sure =
		strong >= 2 || (strong === 1 && signs.length >= 4) ? 'high' : signs.length >= 3 ? 'medium' : 'low';
	return { passage, communes, refused, amounts, dates, layers, status, scope, actors, sure, why: signs };
}

/** What is left out: passages that the ledger explains, and general words without a place, a number, a date or a body. */
export function isCandidate({ passage, why, communes, amounts, dates, actors }: Candidate): boolean {
	const isMeasured = passage.kind === 'heading' && amounts.some(({ sure }) => sure === 'high');
	if (!isMeasured && findLedgerReason(passage) !== undefined) return false;
	if (why.length < 2) return passage.kind === 'item' && why.length > 0;
	const isTied = communes.length + amounts.length + dates.length + actors.length > 0;
	return isTied || (why.length >= 2 && !GENERAL.test(passage.text));
}

/** Candidate facts of a text, in the order of its lines. */
export const findCandidates = (passages: readonly Passage[], known: Knowledge): Candidate[] =>
	passages.map((passage) => readPassage(passage, known)).filter(isCandidate);
