import { describe, expect, it } from 'vitest';
import { ProblemsError, formatProblem } from '../../../src/lib/domain/problem';

const problem = {
	file: 'seeds/x.yaml',
	line: 214,
	field: 'facts.npnru-briquette.where.communes[0]',
	value: '5989',
	expected: 'not an INSEE code'
};

describe('formatProblem', () => {
	it('says where, which field, what stood there and what was expected', () => {
		expect(formatProblem(problem)).toBe(
			'seeds/x.yaml:214 facts.npnru-briquette.where.communes[0] "5989": not an INSEE code'
		);
	});

	it('leaves out the line where the file as a whole is meant', () => {
		expect(formatProblem({ ...problem, line: 0 })).toMatch(/^seeds\/x\.yaml facts\./);
		expect(formatProblem({ ...problem, line: 1 })).toMatch(/^seeds\/x\.yaml:1 facts\./);
	});

	it('shows null and empty text, but nothing where there is no value', () => {
		expect(formatProblem({ ...problem, value: null })).toContain('communes[0] null: not');
		expect(formatProblem({ ...problem, value: '' })).toContain('communes[0] "": not');
		expect(formatProblem({ ...problem, value: undefined })).toContain('communes[0]: not');
	});

	it('stays on one line, whatever the value', () => {
		expect(formatProblem({ ...problem, value: 'two\nlines' })).not.toContain('\n');
	});

	it('cuts a long value and says so', () => {
		const shown = (value: string) => formatProblem({ ...problem, value });
		const longest = 'x'.repeat(118);
		expect(shown(longest)).toContain(`"${longest}": not`);
		expect(shown(longest + 'x')).toContain('x…: not');
	});

	it('names the type of a value that has no JSON', () => {
		expect(formatProblem({ ...problem, value: Symbol('s') })).toContain(' symbol: not');
	});
});

describe('ProblemsError', () => {
	it('holds every problem and prints one a line', () => {
		const error = new ProblemsError([problem, { ...problem, line: 3 }]);
		expect(error.message.split('\n')).toHaveLength(2);
		expect(error.message).toContain('x.yaml:3 ');
		expect(error.problems).toHaveLength(2);
		expect(error).toBeInstanceOf(Error);
		expect(error.name).toBe('ProblemsError');
	});
});
