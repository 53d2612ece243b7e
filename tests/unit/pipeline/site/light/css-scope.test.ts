import { expect, it } from 'vitest';
import { cssScope } from '../../../../../src/pipeline/site/light/css-scope.js';

const ask = (scope: ReturnType<typeof cssScope>, filename: string, hashed: string) =>
	scope({ filename, css: '', name: 'Component', hash: () => hashed });

it('names the styles of a component in five letters, the same each time', () => {
	const scope = cssScope();
	expect(ask(scope, 'A.svelte', '1a2b3c4')).toBe('Sb3c4');
	expect(ask(scope, 'A.svelte', '1a2b3c4')).toBe('Sb3c4');
	expect(ask(scope, 'B.svelte', '1a2b3c5')).toBe('Sb3c5');
});

it('refuses two components of one name, which would share their styles', () => {
	const scope = cssScope();
	ask(scope, 'A.svelte', '1a2b3c4');
	expect(() => ask(scope, 'B.svelte', '9z2b3c4')).toThrow('A.svelte and B.svelte');
});
