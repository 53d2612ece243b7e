import { describe, expect, it } from 'vitest';
import { findFaultIndex, placeOf } from '../../../../src/lib/formats/own/find-json-fault';
import { MAX_BYTES } from '../../../../src/lib/formats/own/limits';

describe('findFaultIndex', () => {
	it.each(['{}', '[]', ' {"a": [1, -0.5e+3, "\\u00e9\\n", true, false, null, {"b": {}}]}\n', '"x"', '0'])(
		'finds none in %s',
		(text) => expect(findFaultIndex(text)).toBe(-1)
	);

	it.each([
		['', 0],
		['{"type": "Point", }', 18],
		['{"a" 1}', 5],
		['{a: 1}', 1],
		['[1 2]', 3],
		['[1,]', 3],
		['[1]]', 3],
		['[01]', 2],
		['["é\n"]', 1],
		['["\\x"]', 1],
		['{"features":[{"type":', 21],
		['[}', 1],
		['{"a":1}x', 7]
	])('finds it in %j at %i', (text, index) => expect(findFaultIndex(text)).toBe(index));

	it.each(['[', ' ', '"', '1', '{"a":', '"\\'])('goes through the longest text made of %j', (piece) => {
		const text = piece.repeat(Math.ceil(MAX_BYTES / piece.length));
		const start = performance.now();
		expect(findFaultIndex(text)).toBeGreaterThanOrEqual(-1);
		expect(performance.now() - start).toBeLessThan(5000);
	});
});

it('counts lines and characters as an editor does', () => {
	expect(placeOf('a\r\nb\rc\ndé', 8)).toEqual({ line: 4, column: 2 });
	expect(placeOf('', 0)).toEqual({ line: 1, column: 1 });
});
