/** What becomes markup without being escaped is a known list, and the built pages hold nothing that runs but our own scripts. Needs `vite build`. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { PAGE_POLICY } from '../../src/pipeline/site/policy.js';
import { ROOT } from './real-atlas';

/**
 * Each `{@html}` of the site. All but `jsonLd` are drawings of `src/lib/drawing/svg`, where `tag` escapes every attribute and
 * `escapeXml` every name; `jsonLd` is JSON whose `<` is escaped. None of them comes from an address or from a reader's file.
 */
const HTML: Record<string, string[]> = {
	'lib/pages/communes/page/CommuneRail.svelte': ['map'],
	'lib/ui/frame/PageHead.svelte': ['jsonLd'],
	'lib/ui/map/Swatch.svelte': ['pattern'],
	'lib/pages/crossing/swipe/SwipeShapes.svelte': ['defined', 'ground.under', 'ground.over', 'ground.names'],
	'lib/pages/crossing/swipe/SwipeSide.svelte': ['drawn.layers', 'drawn.marks'],
	'lib/pages/map/canvas/MapView.svelte': ['props.overview'],
	'lib/pages/walks/WalkMap.svelte': ['svg'],
	'lib/pages/walks/WalkPicture.svelte': ['svg'],
	'lib/pages/territories/TerritoryMap.svelte': ['map']
};
/** Ways of making markup of a text, or a program. */
const SINKS =
	/\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|createContextualFragment|parseFromString|srcdoc|document\.write\w*|eval)\b|new Function\b/;

const sources = readdirSync(join(ROOT, 'src'), { recursive: true })
	.map(String)
	.filter((name) => /\.(?:svelte|ts|js|html)$/.test(name) && !name.includes('paraglide'));
const textOf = (name: string) => readFileSync(join(ROOT, 'src', name), 'utf8');

describe('the sources', () => {
	it('have the {@html} of the list, and no other', () => {
		const found = sources.flatMap((name) => {
			const parts = [...textOf(name).matchAll(/\{@html ([^}]*)\}/g)].map(([, part = '']) => part.trim());
			return parts.length > 0 && name.endsWith('.svelte') ? [[name, parts] as const] : [];
		});
		expect(Object.fromEntries(found)).toEqual(HTML);
	});

	it('make markup or programs of no text in another way', () => {
		// The pipeline and the worker of own data read XML into objects, of a library's own DOM, and show it to nobody.
		const READERS = ['pipeline/', 'lib/formats/own/parse-own-track.ts'];
		const pages = sources.filter((name) => !READERS.some((reader) => name.startsWith(reader)));
		expect(pages.filter((name) => SINKS.test(textOf(name).replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '')))).toEqual([]);
	});
});

const ALLOWED_STYLE = PAGE_POLICY['style-src-attr']?.find((word) => word.startsWith('sha256-'));
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** What of a page would run, or would break its policy. */
function faultsOf(html: string): string[] {
	const faults: string[] = [];
	let policy = '';
	let script: { attributes: Record<string, string>; text: string } | undefined;
	const parser = new Parser({
		onopentag(name, attributes) {
			for (const [key, value] of Object.entries(attributes)) {
				if (/^on/i.test(key)) faults.push(`${name} ${key}`);
				if (/^\s*(?:javascript|vbscript):/i.test(value)) faults.push(`${name} ${key}=${value}`);
				if (key === 'style' && hashOf(value) !== ALLOWED_STYLE) faults.push(`${name} style="${value}"`);
			}
			if (['iframe', 'object', 'embed', 'base', 'style', 'foreignobject'].includes(name)) faults.push(`<${name}>`);
			if (name === 'meta' && attributes['http-equiv'] === 'content-security-policy') policy = attributes.content ?? '';
			if (name === 'script') script = { attributes, text: '' };
		},
		ontext(text) {
			if (script) script.text += text;
		},
		onclosetag(name) {
			if (name !== 'script' || !script) return;
			const { attributes, text } = script;
			const isOurs = attributes.src === undefined ? policy.includes(`'${hashOf(text)}'`) : !/^(?:https?:)?\/\//.test(attributes.src);
			if (!isOurs && !/^application\/(?:ld\+)?json$/.test(attributes.type ?? '')) faults.push(`script ${text.slice(0, 40)}`);
			script = undefined;
		}
	});
	parser.end(html);
	for (const [name, words] of Object.entries(PAGE_POLICY)) {
		const written = policy.split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name} `)) ?? '';
		const given = written.split(' ').slice(1).map((word) => word.replaceAll("'", ''));
		const more = given.filter((word) => !(words as readonly string[]).includes(word) && !word.startsWith('sha256-'));
		if (written === '' || more.length > 0) faults.push(`policy ${name}: ${more.join(' ')}`);
	}
	if (/unsafe-inline|unsafe-eval/.test(policy)) faults.push('an unsafe policy');
	return faults;
}

describe('the built pages', () => {
	const build = join(ROOT, 'build');
	const pages = readdirSync(build, { recursive: true })
		.map(String)
		.filter((name) => name.endsWith('.html'));
	// Pages of communes are one template: one in twenty says it of all.
	const read = pages.filter((name, i) => !name.includes('communes/') || i % 20 === 0);

	it('run our own scripts only, and say so in their policy', () => {
		expect(read.length).toBeGreaterThan(50);
		const faults = read.flatMap((name) => faultsOf(readFileSync(join(build, name), 'utf8')).map((fault) => `${name}: ${fault}`));
		expect(faults).toEqual([]);
	});

	it('would be told of what should not be there', () => {
		const page = (body: string) => `<meta http-equiv="content-security-policy" content="${'x'}">${body}`;
		for (const body of ['<a onclick="x">', '<a href="javascript:x">', '<p style="color:red">', '<script>x</script>', '<iframe>'])
			expect(faultsOf(page(body)).length).toBeGreaterThan(faultsOf(page('')).length);
	});
});
