import type { Resource, ResourceKindEntry } from './index-schema';

/** A kind of file as a row of the page about the data. */
export interface FileRow {
	kind: string;
	/** With `{id}` or `{code}` where files differ. */
	path: string;
	/** A file that is there. */
	example: string;
	schema: string | null;
	files: number;
	/** Of all its files together. */
	bytes: number;
	/** Records of its only file; null where it has several files or one record. */
	records: number | null;
}

/**
 * Kinds of files that hold data, in the order of the index, schemas left out.
 * @param preferred what stands for `{id}` or `{code}` in the examples, where there is such a file.
 */
export function fileRowsOf(
	kinds: readonly ResourceKindEntry[],
	resources: readonly Resource[],
	preferred: readonly string[]
): FileRow[] {
	return kinds.flatMap(({ kind, path, schema }) => {
		const own = resources.filter((resource) => resource.kind === kind);
		const names = preferred.map((name) => path.replace(/\{(id|code)\}/, name));
		const example = own.find((resource) => names.includes(resource.path)) ?? own[0];
		if (schema === null || example === undefined) return [];
		return [
			{
				kind,
				path,
				example: example.path,
				schema,
				files: own.length,
				bytes: own.reduce((sum, resource) => sum + resource.bytes, 0),
				records: own.length === 1 ? example.count : null
			}
		];
	});
}
