import { describe, expect, it } from 'vitest';
import { parseWrappedJson } from '../../../../../src/pipeline/sources/formats/wrapped-json';

describe('parseWrappedJson', () => {
	it.each(['var json_x = {"a":{"b":1}};', 'var json_x = {"a":{"b":1}}', '{"a":{"b":1}}'])(
		'reads %s',
		(text) => {
			expect(parseWrappedJson(text)).toEqual({ a: { b: 1 } });
		}
	);

	it.each(['', 'var json_x = ;', '} {'])('refuses %s, in which there is nothing', (text) => {
		expect(() => parseWrappedJson(text)).toThrow('no { … } in it');
	});

	it('refuses a script that was cut short', () => {
		expect(() => parseWrappedJson('var json_x = {"a":[{"b":1},')).toThrow(SyntaxError);
	});
});
