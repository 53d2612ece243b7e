import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

const schema = await readFile(new URL('gpx-1.1.xsd', import.meta.url), 'utf8');

/** What libxml2 has against a file, held to the GPX 1.1 schema; nothing when it is valid. */
export async function validateGpx(fileName: string, contents: string): Promise<string[]> {
	const { errors } = await validateXML({
		xml: [{ fileName, contents }],
		schema: [{ fileName: 'gpx-1.1.xsd', contents: schema }]
	});
	return errors.map(({ message }) => message);
}
