import { createHash } from 'node:crypto';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { DocumentKind } from '../../lib/domain/words';
import type { Effects } from '../effects';
import { buildDraft, guessDate } from './draft/build-draft';
import type { Draft } from './draft/draft-schema';
import { printDraft } from './draft/print-draft';
import { readDocument } from './extract/read-document';
import { makeKnowledge, readTables } from './read-knowledge';
import { ReaderError } from './reader-error';

export interface ReaderOptions {
	root: string;
	/** The document. */
	file: string;
	id: string;
	territories: readonly string[];
	kind: DocumentKind;
	title?: string;
	date?: string;
	/** Where its text is kept, outside the project. */
	out?: string;
	/** Write the draft again where another one lies there. */
	again: boolean;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Folder of the texts: the one that is named, else `$ATLAS_DOCUMENTS`, else `documents` beside the project.
 * @throws ReaderError where it lies in the project: texts of documents are not ours to publish.
 */
export function folderOfTexts(root: string, out: string | undefined, env: Effects['env']): string {
	const folder = resolve(root, out ?? env.ATLAS_DOCUMENTS ?? '../documents');
	const path = relative(resolve(root), folder);
	if (path === '' || (!path.startsWith('..') && !isAbsolute(path)))
		throw new ReaderError(
			folder,
			'expected a folder outside the project: the text of a document is not published'
		);
	return folder;
}

/** Text of a document with its lines as they are numbered: a file that ends its last line. */
export async function readText(effects: Effects, file: string): Promise<{ rows: string[]; text: string }> {
	const bytes = await effects.readBytes(file);
	if (!bytes) throw new ReaderError(file, 'expected a file that is there');
	const rows = await readDocument(file, bytes);
	const text = rows.at(-1) === '' || /\.txt$/i.test(file) ? rows.join('\n') : `${rows.join('\n')}\n`;
	return { rows: text.split('\n'), text };
}

/**
 * Reads a document: keeps its text and writes the draft of its facts.
 * @returns the draft and where it lies.
 * @throws ReaderError naming the file and what was expected.
 */
export async function runReader(
	effects: Effects,
	options: ReaderOptions
): Promise<{ draft: Draft; path: string }> {
	const { root, file, id, territories } = options;
	if (!ID.test(id)) throw new ReaderError(`--id ${id}`, 'expected a kebab-case id without accents');
	const tables = await readTables(effects, root);
	const known = tables.territories.map((territory) => territory.id);
	for (const territory of territories)
		if (!known.includes(territory))
			throw new ReaderError(`--territories ${territory}`, `expected some of ${known.join(', ')}`);
	const folder = folderOfTexts(root, options.out, effects.env);
	const { rows, text } = await readText(effects, file);
	const sha256 = createHash('sha256').update(text).digest('hex');
	const date = options.date ?? guessDate(rows);
	const draft = buildDraft(
		rows,
		{
			id,
			kind: options.kind,
			territories,
			file: `${id}.txt`,
			sha256,
			...(options.title === undefined ? {} : { title: options.title }),
			...(date === undefined ? {} : { date })
		},
		makeKnowledge(tables, territories, date?.slice(0, 4))
	);
	const path = join('seeds', 'drafts', `${id}.yaml`);
	const written = encode(printDraft(draft));
	const there = await effects.readBytes(join(root, path));
	if (there && !options.again && Buffer.compare(there, written) !== 0)
		throw new ReaderError(
			path,
			'expected no other draft of this id: somebody may have worked on it; --again writes it anew'
		);
	await effects.writeBytes(join(folder, `${id}.txt`), encode(text));
	await effects.writeBytes(join(root, path), written);
	effects.log(`${basename(file)}: ${draft.document.lines} lines, kept as ${join(folder, `${id}.txt`)}`);
	effects.log(`${path}: ${draft.candidates.length} candidates, ${draft.ledger.length} ranges of the ledger`);
	return { draft, path };
}
