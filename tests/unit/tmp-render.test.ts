import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { render } from 'svelte/server';
import { communeViewOf } from '../../src/lib/pages/communes/page/commune-view';
import { communeSlug } from '../../src/lib/domain/text/slug';
import CommuneHead from '../../src/lib/pages/communes/page/CommuneHead.svelte';
import CoveredThemes from '../../src/lib/pages/communes/page/CoveredThemes.svelte';
import WideFacts from '../../src/lib/pages/communes/page/WideFacts.svelte';
import Silences from '../../src/lib/pages/communes/page/Silences.svelte';
import Neighbours from '../../src/lib/pages/communes/page/Neighbours.svelte';
const read = (p: string) => JSON.parse(readFileSync(`static/${p}`, 'utf8'));
it('renders', () => {
	const { layers, themes } = read('api/v1/layers.json');
	const { documents } = read('api/v1/documents.json');
	const { sources } = read('api/v1/sources.json');
	const { territories } = read('api/v1/territories.json');
	mkdirSync('/tmp/w/pages', { recursive: true });
	for (const { code } of read('api/v1/communes.json').communes) {
		const file = read(`api/v1/communes/${code}.json`);
		const commune = communeViewOf({ file, themes, layers, territories, documents, sources, address: '' } as never);
		const body = [CommuneHead, CoveredThemes, WideFacts, Silences, Neighbours].map((C) => render(C as never, { props: { commune, documents, map: '' } } as never).body).join('\n');
		writeFileSync(`/tmp/w/pages/${communeSlug(file)}.html`, `<article>${body}</article>`);
	}
}, 300000);
