import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ProblemsError } from '../../../lib/domain/problem';
import type { Effects } from '../../effects';
import { seedSchema } from '../../read/schemas';
import { readYaml } from '../../read/yaml-file';
import { ReaderError } from '../reader-error';
import { folderOfTexts, readText } from '../run-reader';
import { compareVersions, printChanges, type PassageChange } from './compare-versions';

export interface UpdateOptions {
	root: string;
	/** The newer version. */
	file: string;
	/** Id of the document that is there. */
	update: string;
	/** Where the text of the older version is kept. */
	out?: string;
}

/**
 * Compares a newer version of a document with the one that its facts cite, and prints what changed; writes nothing.
 * @throws ReaderError where the document, its kept text or the newer file is not there, or the kept text is another one.
 */
export async function runUpdate(effects: Effects, options: UpdateOptions): Promise<PassageChange[]> {
	const { root, file, update } = options;
	const seedFile = join('seeds', `${update}.yaml`);
	const bytes = await effects.readBytes(join(root, seedFile));
	if (!bytes) throw new ReaderError(seedFile, 'expected the facts of the document to update');
	const { ok, problems } = readYaml(seedFile, new TextDecoder().decode(bytes), seedSchema);
	if (!ok) throw new ProblemsError(problems);
	const { document, facts } = ok.data;
	const kept = join(folderOfTexts(root, options.out, effects.env), document.file);
	const old = await effects.readBytes(kept);
	if (!old) throw new ReaderError(kept, 'expected the text that the facts cite; --out names its folder');
	if (createHash('sha256').update(old).digest('hex') !== document.sha256)
		throw new ReaderError(kept, `expected the text whose sha256 is in ${seedFile}`);
	const { rows } = await readText(effects, file);
	const changes = compareVersions(facts, document.id, new TextDecoder().decode(old).split('\n'), rows);
	effects.log(printChanges(changes));
	return changes;
}
