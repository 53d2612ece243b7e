import { parseArgs } from 'node:util';
import { ProblemsError } from '../../lib/domain/problem';
import { DOCUMENT_KINDS, type DocumentKind } from '../../lib/domain/words';
import { nodeEffects } from '../node-effects';
import { ReaderError } from './reader-error';
import { runReader, type ReaderOptions } from './run-reader';
import { runUpdate, type UpdateOptions } from './update/run-update';

const USAGE = `npm run read -- <file.pdf|.odt|.docx|.txt> --id contrat-x --territories cavm,caph [options]
  --kind <kind>      ${DOCUMENT_KINDS.join(', ')} (contract where it is not said)
  --title <words>    its title; else its first heading
  --date <date>      YYYY, YYYY-MM or YYYY-MM-DD; else the date that it is signed at
  --out <folder>     where its text is kept, outside the project; else $ATLAS_DOCUMENTS or ../documents
  --again            write the draft anew where another one lies there
npm run read -- <file> --update <id of a document> [--out <folder of its text>]
  prints what a newer version changes for its facts; writes nothing`;

function readOptions(): ReaderOptions | UpdateOptions {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			id: { type: 'string' },
			territories: { type: 'string' },
			kind: { type: 'string', default: 'contract' },
			title: { type: 'string' },
			date: { type: 'string' },
			out: { type: 'string' },
			again: { type: 'boolean', default: false },
			update: { type: 'string' },
			root: { type: 'string', default: process.cwd() }
		}
	});
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0) throw new TypeError('expected one file');
	const out = values.out === undefined ? {} : { out: values.out };
	if (values.update !== undefined) return { root: values.root, file, update: values.update, ...out };
	if (values.id === undefined) throw new TypeError('expected --id');
	if (values.territories === undefined) throw new TypeError('expected --territories');
	const kind = DOCUMENT_KINDS.find((word) => word === values.kind) satisfies DocumentKind | undefined;
	if (!kind) throw new TypeError(`--kind ${values.kind}: expected one of ${DOCUMENT_KINDS.join(', ')}`);
	return {
		root: values.root,
		file,
		id: values.id,
		kind,
		territories: values.territories.split(',').map((territory) => territory.trim()),
		again: values.again,
		...(values.title === undefined ? {} : { title: values.title }),
		...(values.date === undefined ? {} : { date: values.date }),
		...out
	};
}

try {
	const options = readOptions();
	await ('update' in options ? runUpdate(nodeEffects, options) : runReader(nodeEffects, options));
} catch (error) {
	if (error instanceof ReaderError || error instanceof ProblemsError) console.error(error.message);
	else if (error instanceof TypeError) console.error(`${error.message}\n\n${USAGE}`);
	else throw error;
	process.exitCode = 1;
}
