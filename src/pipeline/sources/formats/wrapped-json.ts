/**
 * What stands in a script that only holds data, such as `var json_x = {…};`: from its first `{` to its last `}`.
 * @throws Error where the text has no braces, or is no JSON between them.
 */
export function parseWrappedJson(text: string): unknown {
	const start = text.indexOf('{');
	const end = text.lastIndexOf('}');
	if (start < 0 || end < start) throw new Error('no { … } in it');
	return JSON.parse(text.slice(start, end + 1)) as unknown;
}
