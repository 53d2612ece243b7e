import type { z } from 'zod';

/** Nested types written out, so that `Pick<A, 'b'>` and `{ b: … }` compare as what they are. */
type Plain<T> = T extends string | number | boolean | null | undefined
	? T
	: T extends readonly [unknown, ...unknown[]]
		? { [K in keyof T]: Plain<T[K]> }
		: T extends readonly (infer U)[]
			? Plain<U>[]
			: { [K in keyof T]: Plain<T[K]> };

type IsSame<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;

/**
 * Binds a schema of the contract to a type of the domain: `schemaOf<Fact>()(z.object(…))` compiles only where the schema
 * infers that very type, keys that may be absent included. A field added on one side alone is a type error.
 */
export const schemaOf =
	<T>() =>
	<S extends z.ZodType>(schema: IsSame<Plain<z.output<S>>, Plain<T>> extends true ? S : never): S =>
		schema;
