import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inputs, ROOT } from './real-atlas';

const { sources, openData = [] } = inputs.sources.data;
const text = readFileSync(join(ROOT, 'LICENSE-DATA'), 'utf8').replace(/\s+/g, ' ');
/** Parts by licence: each begins with a line that names it. */
const parts = readFileSync(join(ROOT, 'LICENSE-DATA'), 'utf8')
	.split(/\n\n/)
	.map((part) => part.replace(/\s+/g, ' '));

/** Who is to be named: what stands before a licence or an edition in the credit. */
const namesIn = (credit: string): string[] =>
	credit
		.replace(/\([^)]*\)/g, '')
		.replace(/© contributeurs/, '')
		.split(',')
		.map((name) => name.trim())
		.filter((name) => !/^périmètres/.test(name));

it.each([...sources, ...openData].map((source) => [source.id, source] as const))(
	'LICENSE-DATA names the publisher of %s under its licence',
	(_, { licence, attribution }) => {
		const own = parts.filter((part) => part.toLowerCase().includes(licence.toLowerCase()) || licence === 'ODbL 1.0' && part.includes('(ODbL) 1.0'));
		expect(own.length, licence).toBeGreaterThan(0);
		for (const name of namesIn(attribution.fr))
			expect(own.some((part) => part.includes(name)), `${name}, ${licence}`).toBe(true);
	}
);

it('LICENSE-DATA names the switch that leaves a source out', () => expect(text).toContain('ATLAS_WITHOUT'));
