import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, tag } from '../../../../src/lib/domain/text/tag';

const HOSTILE = `</title><script>alert('1')</script> & "x" <!-- ]]>`;
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'image/svg+xml').documentElement;

describe('escapeXml', () => {
	it('leaves no sign that could open a tag, an entity or an attribute', () => {
		expect(escapeXml(HOSTILE)).not.toMatch(/[<>"']|&(?!#\d+;)/);
	});

	it('leaves ordinary names as they are', () => {
		expect(escapeXml('Rœulx – Saint-Amand l’Île')).toBe('Rœulx – Saint-Amand l’Île');
	});

	it('reads back as the same text, inside an element and inside an attribute', () => {
		const printable = fc.string({ unit: fc.constantFrom(...'<>&"\'é€ #;x/=-!]') });
		fc.assert(
			fc.property(printable, (text) => {
				const element = parse(tag('text', { 'data-name': text }, escapeXml(`.${text}`)));
				expect(element?.textContent).toBe(`.${text}`);
				expect(element?.getAttribute('data-name')).toBe(text);
			})
		);
	});
});

describe('tag', () => {
	it('closes itself without content', () => {
		expect(tag('use', { href: '#a' })).toBe('<use href="#a"/>');
		expect(tag('g', {}, '<use/>')).toBe('<g><use/></g>');
	});

	it('leaves out what is undefined, and keeps zero and empty text', () => {
		expect(tag('rect', { x: 0, class: '', opacity: undefined })).toBe('<rect x="0" class=""/>');
	});

	it('escapes attributes', () => {
		expect(tag('g', { class: 'a" onload="alert(1)' })).toBe('<g class="a&#34; onload=&#34;alert(1)"/>');
	});
});
