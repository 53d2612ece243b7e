import type { Period } from '../../domain/atlas';
import { STATUSES, type Status } from '../../domain/words';
import { nearestWords } from './nearest-words';
import { normaliseStatuses, normaliseWords, type Narrowing } from './query';
import { foldId, type TokenReader } from './token-reader';

function readStatuses(reader: TokenReader): Narrowing {
	const wanted: Status[] = [];
	do {
		const token = reader.take();
		if (token.kind !== 'word') reader.fail(['status'], token);
		for (const word of token.text.split(/[/+]/).filter(Boolean)) {
			const status = STATUSES.find((known) => known === word.toLowerCase());
			if (!status) reader.fail(['status'], token, nearestWords(word, STATUSES));
			wanted.push(status);
		}
	} while (reader.peek().kind === 'word');
	if (wanted.length === 0) reader.fail(['status']);
	const statuses = normaliseStatuses(wanted);
	return statuses ? { statuses } : {};
}

/** `2015`, `2015-2025`, `2015-`, `-2025`; undefined for anything else, or years the wrong way round. */
export function findPeriod(text: string): Period | undefined {
	if (/^\d{4}$/.test(text)) return { from: text, to: text };
	const [, from, to] = /^(\d{4})?[-–](\d{4})?$/.exec(text) ?? [];
	if (from === undefined && to === undefined) return undefined;
	if (from !== undefined && to !== undefined && from > to) return undefined;
	return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function readPeriod(reader: TokenReader): Narrowing {
	const token = reader.take();
	const period = token.kind === 'word' ? findPeriod(token.text) : undefined;
	return period ? { period } : reader.fail(['period'], token);
}

function readWords(reader: TokenReader): Narrowing {
	const token = reader.take();
	const words = token.kind === 'quoted' || token.kind === 'word' ? normaliseWords(token.text) : '';
	return words === '' ? reader.fail(['words'], token) : { words };
}

/** Whether something counts: `oui`, the usual, or `non`. */
function readYes(reader: TokenReader): boolean {
	if (reader.takeWord('oui')) return true;
	const token = reader.take();
	return token.kind === 'not' && foldId(token.text) === 'non' ? false : reader.fail(['no'], token);
}

const PARTS: ReadonlyMap<string, (reader: TokenReader) => Narrowing> = new Map([
	['statut', readStatuses],
	['periode', readPeriod],
	['mots', readWords],
	['deduits', (reader) => (readYes(reader) ? {} : { withoutInferred: true })],
	['documents', (reader) => (readYes(reader) ? {} : { withoutDocuments: true })],
	['contours', (reader) => (readYes(reader) ? {} : { withoutReferences: true })]
]);

/**
 * What a layer is narrowed by: the brackets after its id, if there are any.
 * @throws QueryError at what cannot be read.
 */
export function parseNarrowing(reader: TokenReader): Narrowing {
	if (!reader.takeMark('[')) return {};
	let narrowing: Narrowing = {};
	do {
		const token = reader.take();
		const read = token.kind === 'word' ? PARTS.get(foldId(token.text)) : undefined;
		if (!read) reader.fail(['qualifier'], token, nearestWords(token.text, PARTS.keys()));
		if (!reader.takeMark(':')) reader.expectMark('=', 'equals');
		narrowing = { ...narrowing, ...read(reader) };
	} while (reader.takeMark(','));
	reader.expectMark(']', 'bracket', 'separator');
	return narrowing;
}
