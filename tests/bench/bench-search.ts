import { createRequire } from 'node:module';
import type { Commune } from '../../src/lib/domain/atlas';
import { isInseeCode } from '../../src/lib/domain/codes';
import { buildEntries } from '../../src/lib/answers/search/entries';
import { createSearch } from '../../src/lib/answers/search/search-index';
import { leastMs, medianMs } from './queries';
import { grown, printTable } from './print-table';

interface Official {
	code: string;
	nom: string;
	type: string;
	population?: number;
	codesPostaux?: string[];
}

const QUERIES = ['va', 'saint', 'st amand', 'hénin', 'valencienes', 'condé sur l’escaut', '59300', 'zzz'];

/** Names of France’s communes as the search takes them, those of the north first. */
function realNames(count: number): Commune[] {
	const official = createRequire(import.meta.url)(
		'@etalab/decoupage-administratif/data/communes.json'
	) as Official[];
	const rank = ({ code }: Official) => (code.startsWith('59') ? 0 : code.startsWith('62') ? 1 : 2);
	return official
		.filter(({ type }) => type === 'commune-actuelle')
		.sort((a, b) => rank(a) - rank(b))
		.slice(0, count)
		.flatMap(({ code, nom, population = 0, codesPostaux = [] }) =>
			isInseeCode(code)
				? [
						{
							...{ code, name: nom, population, postcodes: codesPostaux },
							...{ epci: 'e', territories: ['e'], areaKm2: 10, spellings: [], neighbours: [] },
							centre: [3, 50] as [number, number]
						}
					]
				: []
		);
}

/** The search box over real names of communes, by their number. */
export function benchSearch(sizes: readonly number[]): void {
	const results = sizes.map((size) => {
		const entries = buildEntries({
			communes: realNames(size),
			territories: [],
			layers: [],
			facts: [],
			documents: []
		});
		const search = createSearch(entries);
		const times = QUERIES.map((query) => medianMs(() => search(query), 9)).sort((a, b) => a - b);
		return { size: entries.length, build: leastMs(() => createSearch(entries), 1), times };
	});
	printTable(
		`Search over names of communes (${QUERIES.length} queries, ms)`,
		[
			'',
			...grown(
				results.map(({ size }) => size),
				0
			)
		],
		[
			[
				'index made, once',
				...grown(
					results.map(({ build }) => build),
					0
				)
			],
			[
				'middle query',
				...grown(
					results.map(({ times }) => times[times.length >> 1] ?? 0),
					2
				)
			],
			[
				'slowest query',
				...grown(
					results.map(({ times }) => times.at(-1) ?? 0),
					2
				)
			]
		]
	);
}
