import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dropRunningHeads } from './running-heads';
import { layOutLines, type PlacedText } from './lay-out-lines';

/** Lines of a PDF in reading order, page by page, a blank line between pages and paragraphs; running heads are left out. */
export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
	const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: true, verbosity: 0 });
	const document = await task.promise;
	const pages: string[][] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const placed = items.flatMap((item): PlacedText[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
			return [{ text: item.str, x, y, width: item.width, height: Math.hypot(c, d) || item.height }];
		});
		pages.push(layOutLines(placed));
		page.cleanup();
	}
	await task.destroy();
	return dropRunningHeads(pages).flatMap((lines) => [...lines, '']);
}
