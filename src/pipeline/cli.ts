import { parseArgs } from 'node:util';
import { ProblemsError } from '../lib/domain/problem';
import { nodeEffects } from './node-effects';
import { runPipeline, type PipelineOptions } from './run-pipeline';

const USAGE = `npm run data -- [options]
  (none)                 check, build and write static/atlas and static/api/v1
  --check                check seeds/ and data/ only
  --documents <folder>   prove each citation against the texts of the documents
  --if-present           with --documents: go on without the texts where the folder is not there
  --coverage             print how much of each document is accounted for (needs --documents)
  --refresh-figures      compute data/communes.csv anew from the outlines`;

function readOptions(): PipelineOptions {
	const { values } = parseArgs({
		options: {
			check: { type: 'boolean', default: false },
			documents: { type: 'string' },
			'if-present': { type: 'boolean', default: false },
			coverage: { type: 'boolean', default: false },
			'refresh-figures': { type: 'boolean', default: false },
			root: { type: 'string', default: process.cwd() }
		}
	});
	if (values.coverage && values.documents === undefined) throw new TypeError('--coverage needs --documents');
	return {
		root: values.root,
		check: values.check,
		coverage: values.coverage,
		documentsIfPresent: values['if-present'],
		refreshFigures: values['refresh-figures'],
		...(values.documents === undefined ? {} : { documents: values.documents })
	};
}

try {
	await runPipeline(nodeEffects, readOptions());
} catch (error) {
	if (error instanceof ProblemsError) {
		console.error(error.message);
		console.error(`${error.problems.length} problem${error.problems.length > 1 ? 's' : ''}`);
	} else if (error instanceof TypeError) console.error(`${error.message}\n\n${USAGE}`);
	else throw error;
	process.exitCode = 1;
}
