import { describe, expect, it } from 'vitest';
import { dataFileOf, withoutMarks } from '../../../../../src/pipeline/site/light/with-light-pages.js';

describe('a page without script', () => {
	it('loses the marks of Svelte, and nothing that is read', () => {
		const html =
			'<!doctype html><!--1a2b3c--><p><!--[--><!--[0-->un<!----> <!--[-1--><!--]--><!--[!-->&lt;!--deux--&gt;<!--]--></p>';
		expect(withoutMarks(html)).toBe('<!doctype html><p>un &lt;!--deux--&gt;</p>');
	});

	it('keeps a comment that says something', () => {
		expect(withoutMarks('<!-- Licence Ouverte 2.0 -->')).toBe('<!-- Licence Ouverte 2.0 -->');
	});
});

it('knows where SvelteKit writes the data of a page', () => {
	expect(dataFileOf('/index.html')).toBe('/__data.json');
	expect(dataFileOf('/nl/index.html')).toBe('/nl/__data.json');
	expect(dataFileOf('/communes/59606-valenciennes.html')).toBe('/communes/59606-valenciennes/__data.json');
});
