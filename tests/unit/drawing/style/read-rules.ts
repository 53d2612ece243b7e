/** What a style sheet of single rules gives an element, told by its classes: no more of CSS than drawn maps use. */

interface ReadRule {
	/** Classes that an element must have, and must not have. */
	wanted: string[];
	refused: string[];
	declarations: [name: string, value: string][];
}

const classesIn = (selector: string): string[] =>
	[...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);

/** Rules of a sheet whose selectors are classes alone, `:not(.x)` included; a scope before them is left out. */
export const readRules = (css: string, scope = ''): ReadRule[] =>
	css
		.split('\n')
		.filter((line) => line.startsWith(`${scope}.`))
		.map((line) => {
			const [, selector = '', body = ''] = /^(.*)\{(.*)\}$/.exec(line.slice(scope.length)) ?? [];
			const refused = [...selector.matchAll(/:not\(([^)]*)\)/g)].flatMap(([, inner = '']) =>
				classesIn(inner)
			);
			return {
				wanted: classesIn(selector.replace(/:not\([^)]*\)/g, '')),
				refused,
				declarations: body.split(';').map((text) => text.split(':') as [string, string])
			};
		});

/** What an element of these classes has: of two rules the one with more classes wins, then the later one. */
export function styleOf(rules: readonly ReadRule[], classes: readonly string[]): Record<string, string> {
	const holding = rules
		.filter(({ wanted }) => wanted.every((name) => classes.includes(name)))
		.filter(({ refused }) => !refused.some((name) => classes.includes(name)))
		.map((rule, order) => ({ ...rule, order, weight: rule.wanted.length + rule.refused.length }))
		.sort((a, b) => a.weight - b.weight || a.order - b.order);
	return Object.fromEntries(holding.flatMap(({ declarations }) => declarations));
}
