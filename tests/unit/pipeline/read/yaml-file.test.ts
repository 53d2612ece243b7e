import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../../../../src/lib/domain/problem';
import { readYaml } from '../../../../src/pipeline/read/yaml-file';

const schema = z.strictObject({
	list: z.array(z.strictObject({ id: z.string(), size: z.number().optional(), tags: z.array(z.string()) }))
});

const TEXT = `# A comment
list:
  - id: one
    size: 1
    tags:
      - a
      - b

  - {id: two, tags: []}
`;

function read(text = TEXT) {
	const { ok, problems } = readYaml('data/essai.yaml', text, schema);
	if (!ok) throw new Error(problems.map(formatProblem).join('\n'));
	return ok;
}

const linesOf = (text: string): string[] =>
	readYaml('data/essai.yaml', text, schema).problems.map(formatProblem);

describe('readYaml', () => {
	it('gives the data of a file that passes its schema', () => {
		expect(read().data.list.map(({ id }) => id)).toEqual(['one', 'two']);
	});

	it.each([
		[['list', 0, 'id'], 3],
		[['list', 0, 'size'], 4],
		[['list', 0, 'tags', 1], 7],
		[['list', 1], 9],
		[['list', 1, 'tags'], 9]
	])('finds the line of the node at %j', (path, line) => {
		expect(read().lineOf(path)).toBe(line);
	});

	it.each([
		[['list', 1, 'size'], 9],
		[['list', 0, 'tags', 5], 6],
		[['list', 7, 'tags', 0], 3],
		[['nowhere', 'at', 'all'], 2]
	])('finds the line of the nearest parent of the missing field %j', (path, line) => {
		expect(read().lineOf(path)).toBe(line);
	});

	it('names items of a list by their id, others by their index, and the file by itself', () => {
		const file = read();
		expect(file.fieldOf(['list', 0, 'tags', 1])).toBe('list.one.tags[1]');
		expect(file.fieldOf(['list', 5, 'id'])).toBe('list[5].id');
		expect(file.fieldOf([])).toBe('(file)');
	});

	it('shows scalars and lists of scalars with their problem, but no whole objects', () => {
		const file = read();
		expect(file.problemAt(['list', 0, 'size'], 'wrong').value).toBe(1);
		expect(file.problemAt(['list', 0, 'tags'], 'wrong').value).toEqual(['a', 'b']);
		expect(file.problemAt(['list', 0], 'wrong')).not.toHaveProperty('value');
		expect(file.problemAt(['list'], 'wrong')).not.toHaveProperty('value');
		expect(file.problemAt(['list', 0], 'wrong', 'given').value).toBe('given');
	});

	it('names every fault of a file, each at its line', () => {
		expect(
			linesOf('list:\n  - id: one\n    size: big\n    tags: [a, 2]\n    colour: red\n  - id: two\n')
		).toEqual([
			'data/essai.yaml:3 list.one.size "big": Invalid input: expected number, received string',
			'data/essai.yaml:4 list.one.tags[1] 2: Invalid input: expected string, received number',
			'data/essai.yaml:5 list.one.colour "red": unknown key',
			'data/essai.yaml:6 list.two.tags: Invalid input: expected array, received undefined'
		]);
	});

	it('names every fault of syntax, and looks no further', () => {
		expect(linesOf('list: []\nlist: []\nother: 1\nother: 2\n')).toEqual([
			'data/essai.yaml:2 (file): broken YAML: Map keys must be unique',
			'data/essai.yaml:4 (file): broken YAML: Map keys must be unique'
		]);
	});

	it('names the line of aliases that stand for too much', () => {
		const bomb = Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
		expect(linesOf(['a0: &a0 [x]', ...bomb].join('\n'))).toEqual([
			'data/essai.yaml:10 (file): broken YAML: Excessive alias count indicates a resource exhaustion attack'
		]);
	});

	it.each(['[', '{a: ', '- ', '? '])('names the line that is nested too deep by %j', (piece) => {
		expect(linesOf(`list:\n  ${piece.repeat(5000)}`)).toEqual([
			'data/essai.yaml:2 (file): broken YAML: nested deeper than 100 levels'
		]);
	});

	it('counts lines that end with a carriage return too', () => {
		expect(linesOf('list:\r\n  - id: one\r\n    tags: 3\r\n')).toEqual([
			'data/essai.yaml:3 list.one.tags 3: Invalid input: expected array, received number'
		]);
	});
});
