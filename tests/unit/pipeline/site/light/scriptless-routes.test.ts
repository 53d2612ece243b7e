import { describe, expect, it } from 'vitest';
import {
	dropRoutes,
	findScriptlessRoutes
} from '../../../../../src/pipeline/site/light/scriptless-routes.js';

describe('the routes of pages without script', () => {
	it('are those that say so', () => {
		const routes = findScriptlessRoutes('src/routes');
		expect(routes).toEqual(expect.arrayContaining(['/communes/[slug]', '/territoires', '/a-propos']));
		for (const id of ['/', '/communes', '/couches/[id]', '/croisements']) expect(routes).not.toContain(id);
	});
});

describe('the browser’s list of routes', () => {
	const code = `export const dictionary = {
	"/": [2],
	"/communes": [~7],
	"/communes/[slug]": [~8],
	"/couches": [~10]
};
`;

	it('loses those that are named, and no other', () => {
		expect(dropRoutes(code, ['/communes/[slug]', '/couches'])).toBe(`export const dictionary = {
	"/": [2],
	"/communes": [~7],
};
`);
	});

	it('is refused where SvelteKit writes it in another way', () => {
		expect(() => dropRoutes(code.replace('"/couches"', 'couches'), ['/couches'])).toThrow('/couches');
		expect(() => dropRoutes(code + code, ['/couches'])).toThrow('/couches');
	});
});
