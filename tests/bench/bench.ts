/**
 * `npm run bench`: how long the pipeline, the queries, the search and the pages take, and how that grows from the 327 communes of the
 * atlas to its region and to a country. Needs `npm run data` and, for the pages, `npm run build`.
 * `npm run bench -- reader [folder of the texts]`: what the reader of new documents finds in those that are known.
 */
import { existsSync } from 'node:fs';
import { benchCrossings } from './bench-crossings';
import { benchOwn } from './bench-own';
import { benchPages } from './bench-pages';
import { benchPipeline } from './bench-pipeline';
import { benchSearch } from './bench-search';
import { grown, printTable } from './print-table';
import { benchReader } from './reader/bench-reader';

const MADE = 35_000;

if (process.argv[2] === 'reader') {
	await benchReader(process.argv[3] ?? '../shared/seeds');
	process.exit(0);
}
if (!existsSync('static/atlas/coverage.json')) {
	console.error('static/atlas is not there: run `npm run data` first');
	process.exit(1);
}
const sizes = benchPipeline(MADE);
benchSearch(sizes);
const queries = benchCrossings(sizes);
printTable(
	'Overlap queries, ms (middle of those above)',
	['', ...grown(sizes, 0)],
	[['a query', ...grown(queries, 3)]]
);
benchOwn();
if (existsSync('build/index.html')) await benchPages();
else
	console.log(
		'\nbuild/ is not there: run `npm run build`, then this again, for weights of pages and times of the map'
	);
