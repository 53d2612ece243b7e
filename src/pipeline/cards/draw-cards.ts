import { join } from 'node:path';
import { m } from '../../lib/paraglide/messages';
import type { Card } from '../../lib/drawing/cards/card';
import { cardStyleSheet } from '../../lib/drawing/cards/card-style';
import { drawCard } from '../../lib/drawing/cards/draw-card';
import type { Face } from '../../lib/drawing/cards/lettering';
import { isReadAbout } from '../../lib/domain/is-read-about';
import { cardPathOf } from '../../lib/site/card-path';
import { sha256OfText } from '../join/build-atlas';
import type { Effects } from '../effects';
import { openCardMaps } from './card-maps';
import { openCardWords } from './card-words';
import { FACE_FILES, openLettering } from './open-lettering';
import { readPublished } from './read-published';
import { RENDERER, renderPng } from './render-png';

/** Pictures drawn at once. */
const AT_ONCE = 2;

async function readFaces(effects: Effects, root: string): Promise<Record<Face, Uint8Array>> {
	const read = async (face: Face) => {
		const path = join('node_modules/@fontsource', FACE_FILES[face]);
		const bytes = await effects.readBytes(join(root, path));
		if (!bytes) throw new Error(`${path} is missing: run npm ci`);
		return bytes;
	};
	return { serif: await read('serif'), sans: await read('sans'), sansBold: await read('sansBold') };
}

/**
 * Every card of the atlas as SVG: path below `static/` → picture. A commune that no document is about has none: its page shows
 * the atlas's.
 */
export async function drawAllCards(effects: Effects, root: string): Promise<Map<string, string>> {
	const published = await readPublished(effects, root);
	const { start, communes, documents, palette } = published;
	const lettering = openLettering(await readFaces(effects, root));
	const words = openCardWords(published);
	const maps = openCardMaps(published);
	const mapStyle = cardStyleSheet(palette, new Map(start.layers.map(({ id, look }) => [id, look.light])));
	const siteName = m.site_name();
	const draw = (card: Card, map: string): [string, string] => [
		cardPathOf(card.path).slice(1),
		drawCard({ card, map, mapStyle, lettering, palette, siteName })
	];
	return new Map([
		draw(words.atlas(), maps.atlas()),
		...start.layers.map((layer) => draw(words.layer(layer), maps.layer(layer))),
		...documents.map((document) => draw(words.document(document), maps.document(document))),
		...start.territories.map((territory) => draw(words.territory(territory), maps.territory(territory))),
		...communes
			.filter(({ territories }) => isReadAbout(start, territories))
			.map((commune) => draw(words.commune(commune), maps.commune(commune)))
	]);
}

/**
 * Draws the card of every page into `static/cards/`. A picture already drawn from the same SVG is taken from
 * `.cache/cards`, where those that no page has any more are removed.
 */
export async function writeCards(effects: Effects, root: string): Promise<void> {
	const cards = await drawAllCards(effects, root);
	const cache = join(root, '.cache/cards');
	const keys = new Map([...cards].map(([path, svg]) => [path, `${sha256OfText(RENDERER + svg)}.png`]));
	await effects.remove(join(root, 'static/cards'));
	let drawn = 0;
	const queue = [...cards];
	const work = async () => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			const [path, svg] = next;
			const kept = join(cache, keys.get(path) ?? '');
			let png = await effects.readBytes(kept);
			if (!png) {
				png = await renderPng(svg);
				drawn += 1;
				await effects.writeBytes(kept, png);
			}
			await effects.writeBytes(join(root, 'static', path), png);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	const used = new Set(keys.values());
	for (const name of await effects.list(cache)) if (!used.has(name)) await effects.remove(join(cache, name));
	effects.log(`${cards.size} cards in static/cards/, ${drawn} of them drawn anew`);
}
