/** What an address ought to answer, by its ending; pages have none. */
const TYPES: Record<string, RegExp> = {
	html: /^text\/html/,
	js: /javascript/,
	css: /^text\/css/,
	json: /json/
};

const endingOf = (path: string): string => /\.([a-z0-9]+)$/.exec(path)?.[1] ?? 'html';

/**
 * Whether an answer is of the kind that its address promises. A portal that asks for a login answers every address with
 * its own page, and so do hosts that know no 404.
 */
export function isOfItsKind(path: string, contentType: string | null): boolean {
	const wanted = TYPES[endingOf(path)];
	return wanted === undefined || wanted.test(contentType ?? '');
}

/** Whether a body is there to its end, as far as can be told without knowing what it was. */
export function isToItsEnd(path: string, body: string): boolean {
	switch (endingOf(path)) {
		case 'html':
			return /<\/html>\s*$/.test(body);
		case 'json':
			try {
				JSON.parse(body);
				return true;
			} catch {
				return false;
			}
		default:
			return body !== '';
	}
}

/**
 * Whether a stored answer may be given to a page: of its kind and to its end. The answer can still be read afterwards.
 * @param path of the address, without its query.
 */
export async function isSound(path: string, response: Response): Promise<boolean> {
	if (response.status !== 200 || !isOfItsKind(path, response.headers.get('content-type'))) return false;
	return isToItsEnd(path, await response.clone().text());
}

/** First 16 hexadecimal digits of the sha256 of a body, as the build writes them beside each file of the shell. */
export async function hashOf(response: Response): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
	return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
		''
	);
}
