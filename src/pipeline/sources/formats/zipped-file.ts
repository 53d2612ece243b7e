import { unzipSync } from 'fflate';

/** The one file of an archive. */
export interface ZippedFile {
	name: string;
	bytes: Uint8Array;
}

/**
 * The file inside a ZIP archive that holds only one; folders do not count.
 * @throws Error where the archive is truncated or damaged, or holds no file or several.
 */
export function unzipOne(archive: Uint8Array): ZippedFile {
	const files = Object.entries(unzipSync(archive)).filter(([name]) => !name.endsWith('/'));
	const [file] = files;
	if (!file || files.length > 1)
		throw new Error(`one file expected inside, found ${files.map(([name]) => name).join(', ') || 'none'}`);
	const [name, bytes] = file;
	return { name, bytes };
}
