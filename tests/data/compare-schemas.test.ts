import { describe, expect, it } from 'vitest';
import { compareSchemas } from './compare-schemas';
import type { JsonSchema } from '../../src/lib/formats/contract/print-json-schema';

const object = (properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema => ({
	type: 'object',
	properties,
	required
});
const STRING = { type: 'string' };
const told = (old: JsonSchema, now: JsonSchema) =>
	compareSchemas(old, now).map(({ kind, path, what }) => `${kind} ${path} ${what}`);

describe('compareSchemas', () => {
	it('finds nothing between the same schemas, nor between words', () => {
		const schema = object({ a: { ...STRING, description: 'One.' } }, ['a']);
		expect(told(schema, schema)).toEqual([]);
		expect(told(schema, object({ a: { ...STRING, description: 'Two.' } }, ['a']))).toEqual([]);
	});

	it('takes a new key for an addition, always there or not', () => {
		expect(told(object({}), object({ a: STRING }, ['a']))).toEqual(['addition $.a is new']);
	});

	it('takes for breaking: a key that is gone or may be absent', () => {
		expect(told(object({ a: STRING }), object({}))).toEqual(['breaking $.a is gone']);
		expect(told(object({ a: STRING }, ['a']), object({ a: STRING }))).toEqual(['breaking $.a may be absent']);
		expect(told(object({ a: STRING }), object({ a: STRING }, ['a']))).toEqual([
			'addition $.a is always there'
		]);
	});

	it('takes another type for breaking, null among them, and a narrower one for an addition', () => {
		const changed = (old: JsonSchema, now: JsonSchema) => told(object({ a: old }), object({ a: now }));
		expect(changed(STRING, { type: 'number' })).toContain('breaking $.a type may be number');
		expect(changed(STRING, { anyOf: [STRING, { type: 'null' }] })).toContain('breaking $.a type may be null');
		expect(changed({ anyOf: [STRING, { type: 'null' }] }, STRING)).toEqual([
			'addition $.a has fewer alternatives'
		]);
		expect(changed({ type: 'integer' }, { type: 'number' })).toContain('breaking $.a type may be number');
		expect(changed({ type: 'number' }, { type: 'integer' })).toEqual(['addition $.a type is no more number']);
	});

	it('takes a new word for an addition, since lists of words are open, and a list that is gone for breaking', () => {
		const words = (...list: string[]) => ({ ...STRING, enum: list });
		expect(told(words('done'), words('done', 'paused'))).toEqual(['addition $ enum may be paused']);
		expect(told(words('done', 'paused'), words('done'))).toEqual(['addition $ enum is no more paused']);
		expect(told(words('done'), STRING)).toEqual(['breaking $ enum is gone']);
	});

	it('takes looser bounds and patterns for breaking, and stricter ones for an addition', () => {
		expect(told({ type: 'integer', minimum: 0 }, { type: 'integer', minimum: -1 })).toEqual([
			'breaking $ minimum 0 → -1'
		]);
		expect(told({ type: 'integer', maximum: 1 }, { type: 'integer' })).toEqual([
			'breaking $ maximum 1 → undefined'
		]);
		expect(told({ type: 'array' }, { type: 'array', minItems: 1 })).toEqual([
			'addition $ minItems undefined → 1'
		]);
		expect(told({ ...STRING, pattern: '^a$' }, STRING)).toEqual(['breaking $ pattern is gone']);
	});

	it('goes down into lists, pairs, tables and definitions', () => {
		const root = (node: JsonSchema, word: JsonSchema): JsonSchema => ({
			...object({ a: node }),
			$defs: { Word: word }
		});
		const list = { type: 'array', items: { $ref: '#/$defs/Word' } };
		expect(told(root(list, STRING), root(list, { type: 'number' }))).toContain(
			'breaking $.a[] type may be number'
		);
		const pair = (second: JsonSchema) => ({ type: 'array', prefixItems: [STRING, second] });
		expect(told(pair(STRING), pair({ type: 'null' }))).toContain('breaking $[1] type may be null');
		expect(told(pair(STRING), { type: 'array', prefixItems: [STRING] })).toEqual(['breaking $ 2 items → 1']);
		const table = (node: JsonSchema) => ({ type: 'object', additionalProperties: node });
		expect(told(table(STRING), table({ type: 'number' }))).toContain('breaking ${} type may be number');
	});

	it('asks of each new alternative that an old one allowed it', () => {
		const one = object({ kind: { const: 'one' } }, ['kind']);
		const two = object({ kind: { const: 'two' } }, ['kind']);
		expect(told({ anyOf: [one, two] }, { anyOf: [two, one] })).toEqual([]);
		expect(told({ anyOf: [one] }, { anyOf: [one, two] })).toContain('breaking $.kind const may be two');
	});

	it('refuses to judge what it does not know, and references that lead nowhere', () => {
		expect(() => told({ allOf: [] }, {})).toThrow('$: cannot compare allOf');
		expect(() => told({ $ref: '#/$defs/Nobody' }, {})).toThrow('no such definition');
	});
});
