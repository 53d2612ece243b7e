import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CASES, LEAST_CASES } from './cases';

it('tries at least a hundred thousand cases', () => {
	expect(Object.values(CASES).reduce<number>((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
		LEAST_CASES
	);
});

it('tries each of them, once', () => {
	const files = readdirSync('tests/fuzz').filter((name) => name.endsWith('.test.ts'));
	const text = files.map((name) => readFileSync(`tests/fuzz/${name}`, 'utf8')).join('\n');
	const tried = [...text.matchAll(/\bfuzz(?:Async)?\(\s*'([^']+)'/g)].map(([, name]) => name);
	expect(tried.sort()).toEqual(Object.keys(CASES).sort());
});
