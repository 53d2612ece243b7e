import mammoth from 'mammoth';
import { htmlLines } from './html-lines';

/** Lines of a Word document: a paragraph, an item, a heading or a row of a table each. */
export async function docxLines(bytes: Uint8Array): Promise<string[]> {
	const { value } = await mammoth.convertToHtml(
		{ buffer: Buffer.from(bytes) },
		{ convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) }
	);
	return htmlLines(value);
}
