import type { Territory } from '../../domain/atlas';

/** Pairs of compared territories of which one is a part of the other, in the order of the wholes. */
export const nestedSubjects = (
	subjects: readonly string[],
	territories: readonly Pick<Territory, 'id' | 'parts'>[]
): { part: string; whole: string }[] =>
	territories
		.filter(({ id }) => subjects.includes(id))
		.flatMap(({ id: whole, parts }) =>
			parts.filter((part) => subjects.includes(part)).map((part) => ({ part, whole }))
		);
