import { API_ROOT } from './version';

/** A program to copy from the page about the data; the browser tests run it as it stands there. */
export interface Example {
	id: 'covered' | 'facts' | 'table';
	language: 'shell' | 'javascript' | 'python';
	/** Name of what runs it, as people call it. */
	tool: string;
	/** Its text, with absolute addresses. */
	code: (origin: string) => string;
}

const api = (origin: string, path: string): string => `${origin}/${API_ROOT}/${path}`;

/** Layer and commune that the examples are about. */
export const EXAMPLE_LAYER = 'npnru';
export const EXAMPLE_COMMUNE = '59172';

/** What a QGIS user pastes, and what a spreadsheet user downloads. */
export const gisAddress = (origin: string): string => api(origin, `layers/${EXAMPLE_LAYER}.geojson`);
export const SPREADSHEET_PATH = `/${API_ROOT}/layers/${EXAMPLE_LAYER}.excel.csv`;

export const EXAMPLES: readonly Example[] = [
	{
		id: 'covered',
		language: 'shell',
		tool: 'curl',
		code: (origin) =>
			`curl -sS --fail ${api(origin, `communes/${EXAMPLE_COMMUNE}.json`)} |\n` +
			`  grep -o '"layers":\\[[^]]*\\]' | head -n 1`
	},
	{
		id: 'facts',
		language: 'javascript',
		tool: 'JavaScript',
		code: (origin) =>
			`const reponse = await fetch('${api(origin, `communes/${EXAMPLE_COMMUNE}.json`)}');\n` +
			`const denain = await reponse.json();\n` +
			`for (const { status, name, citations } of denain.facts)\n` +
			`  console.log(status, '|', name, '|', citations[0].document, citations[0].lines[0]);`
	},
	{
		id: 'table',
		language: 'python',
		tool: 'Python',
		code: (origin) =>
			`import csv, io\n` +
			`from urllib.request import urlopen\n\n` +
			`with urlopen("${api(origin, `layers/${EXAMPLE_LAYER}.csv`)}") as reponse:\n` +
			`    texte = io.TextIOWrapper(reponse, encoding="utf-8", newline="")\n` +
			`    for fait in csv.DictReader(texte):\n` +
			`        if fait["status"] == "underway" and fait["communes"]:\n` +
			`            print(fait["name"], "|", fait["commune_names"])`
	}
];
