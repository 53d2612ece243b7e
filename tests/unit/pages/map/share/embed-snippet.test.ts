import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { embedSnippet, toEmbedSize } from '../../../../../src/lib/pages/map/share/embed-snippet';

const attributesOf = (html: string) => {
	const [frame, ...more] = parseDocument(html).children;
	if (!frame || !DomUtils.isTag(frame) || more.length > 0) throw new Error(`not one element: ${html}`);
	expect(frame.name).toBe('iframe');
	expect(frame.children).toEqual([]);
	return frame.attribs;
};

describe('embedSnippet', () => {
	it('is a frame that loads late, with a title and no script', () => {
		expect(
			attributesOf(embedSnippet({ address: 'https://a.example/embed', title: 'Carte', height: 400 }))
		).toMatchObject({
			src: 'https://a.example/embed',
			title: 'Carte',
			width: '100%',
			height: '400',
			loading: 'lazy'
		});
	});

	it('keeps the address and the title whole, whatever is in them', () => {
		const address = 'https://a.example/embed?couches=qpv,npnru:40&ici=59606&x="><script>';
		const title = 'L’eau & l’énergie : "parcs" <et> routes';
		const attributes = attributesOf(embedSnippet({ address, title, width: 640, height: 400 }));
		expect(attributes).toMatchObject({ src: address, title, width: '640' });
	});
});

describe('toEmbedSize', () => {
	it('holds a size to what a frame can have', () => {
		expect([640.4, 12, 99_999, Number.NaN].map((value) => toEmbedSize(value, 600))).toEqual([
			640, 200, 4000, 600
		]);
	});
});
