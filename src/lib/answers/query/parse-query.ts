/**
 * Reads a written query. From what binds loosest; every operator has its French word:
 *
 *     or      = and { '|' and }                        ou
 *     and     = not { ['&'] not }                      et; `a sauf b` is `a & !b`, so only a negation may leave the & out
 *     not     = { '!' } primary                        non, sauf, sans
 *     primary = '(' or ')' | atLeast | 'territoire:' id | id [ '[' part { ',' part } ']' ]
 *     atLeast = [au moins | '>='] count [de] '(' or { ',' or } ')'
 *     part    = 'statut=' status { '/' status } | 'periode=' years | 'mots=' quoted | 'documents=non' | 'deduits=non' | 'contours=non'
 */
import { nearestWords } from './nearest-words';
import { parseNarrowing } from './parse-narrowing';
import type { Query } from './query';
import { QueryError } from './query-error';
import { foldId, TokenReader } from './token-reader';
import { tokenise, type Token } from './tokens';

/** Ids that a query may name. */
export interface QueryCatalogue {
	layers: Iterable<string>;
	territories: Iterable<string>;
}

/** Longer texts, and deeper ones, are no question that a person asks. */
export const MOST_CHARACTERS = 2000;
export const MOST_DEPTH = 40;

const byFolded = (ids: Iterable<string>) => new Map([...ids].map((id) => [foldId(id), id]));

class QueryReader {
	readonly #tokens: TokenReader;
	readonly #layers: ReadonlyMap<string, string>;
	readonly #territories: ReadonlyMap<string, string>;
	#depth = 0;

	constructor(text: string, { layers, territories }: QueryCatalogue) {
		this.#tokens = new TokenReader(tokenise(text));
		this.#layers = byFolded(layers);
		this.#territories = byFolded(territories);
	}

	readAll(): Query {
		const query = this.#readOr();
		if (this.#tokens.peek().kind !== 'end') this.#tokens.fail(['operator']);
		return query;
	}

	#deeper(): void {
		this.#depth += 1;
		if (this.#depth > MOST_DEPTH) this.#tokens.fail(['shorter']);
	}

	#readOr(): Query {
		this.#deeper();
		const first = this.#readAnd();
		const terms = [first];
		while (this.#tokens.peek().kind === 'or') {
			this.#tokens.take();
			terms.push(this.#readAnd());
		}
		this.#depth -= 1;
		return terms.length === 1 ? first : { kind: 'or', terms };
	}

	#readAnd(): Query {
		const first = this.#readNot();
		const terms = [first];
		for (
			let { kind } = this.#tokens.peek();
			kind === 'and' || kind === 'not';
			{ kind } = this.#tokens.peek()
		) {
			if (kind === 'and') this.#tokens.take();
			terms.push(this.#readNot());
		}
		return terms.length === 1 ? first : { kind: 'and', terms };
	}

	#readNot(): Query {
		if (this.#tokens.peek().kind !== 'not') return this.#readPrimary();
		this.#tokens.take();
		this.#deeper();
		const term = this.#readNot();
		this.#depth -= 1;
		return { kind: 'not', term };
	}

	#readPrimary(): Query {
		if (this.#tokens.takeMark('(')) {
			const query = this.#readOr();
			this.#tokens.expectMark(')', 'close', 'operator');
			return query;
		}
		return this.#isAtLeast() ? this.#readAtLeast() : this.#readAtom();
	}

	#readAtom(): Query {
		const token = this.#tokens.take();
		if (token.kind !== 'word') this.#tokens.fail(['term'], token);
		const written = foldId(token.text);
		if (['territoire', 'epci'].includes(written) && this.#tokens.takeMark(':')) return this.#readTerritory();
		const id = this.#layers.get(written);
		if (id === undefined) this.#failLayer(token);
		return { kind: 'layer', id, ...parseNarrowing(this.#tokens) };
	}

	#failLayer(token: Token): never {
		const territory = this.#territories.get(foldId(token.text));
		const layers = nearestWords(token.text, this.#layers.values());
		this.#tokens.fail(
			['layer'],
			token,
			territory === undefined ? layers : [`territoire:${territory}`, ...layers]
		);
	}

	#readTerritory(): Query {
		const token = this.#tokens.take();
		const id = token.kind === 'word' ? this.#territories.get(foldId(token.text)) : undefined;
		if (id !== undefined) return { kind: 'territory', id };
		return this.#tokens.fail(['territory'], token, nearestWords(token.text, this.#territories.values()));
	}

	#isAtLeast(): boolean {
		if (this.#tokens.isMark('>=', '≥')) return true;
		if (this.#tokens.isWord(['au']) && this.#tokens.isWord(['moins'], 1)) return true;
		const { kind, text } = this.#tokens.peek();
		return kind === 'word' && /^\d+$/.test(text) && !this.#layers.has(text);
	}

	#readAtLeast(): Query {
		if (!this.#tokens.takeMark('>=', '≥') && this.#tokens.takeWord('au')) this.#tokens.take();
		const counted = this.#tokens.take();
		const isCount = counted.kind === 'word' && /^[1-9]\d{0,2}$/.test(counted.text);
		if (!isCount) this.#tokens.fail(['count'], counted);
		this.#tokens.takeWord('de', 'parmi', 'of');
		this.#tokens.expectMark('(', 'open');
		const terms = [this.#readOr()];
		while (this.#tokens.takeMark(',')) terms.push(this.#readOr());
		this.#tokens.expectMark(')', 'close', 'separator', 'operator');
		return { kind: 'atLeast', count: Number(counted.text), terms };
	}
}

/**
 * The query that a text asks.
 * @returns undefined when nothing is asked.
 * @throws QueryError saying where the text cannot be read and what was expected there.
 */
export function parseQuery(text: string, catalogue: QueryCatalogue): Query | undefined {
	if (text.length > MOST_CHARACTERS) throw new QueryError(MOST_CHARACTERS, '', ['shorter']);
	return text.trim() === '' ? undefined : new QueryReader(text, catalogue).readAll();
}
