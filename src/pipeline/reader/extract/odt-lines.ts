import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

const isElement = (node: Node): node is Element => node.nodeType === 1;
/** What is no text of the document. */
const LEFT_OUT = new Set(['text:tracked-changes', 'office:annotation', 'text:note', 'svg:title', 'svg:desc']);

/** Text inside an element; tabs, line ends and repeated spaces are elements in OpenDocument. */
function textOf(node: Node): string {
	if (node.nodeType === 3) return node.nodeValue ?? '';
	if (!isElement(node) || LEFT_OUT.has(node.nodeName)) return '';
	if (node.nodeName === 'text:soft-hyphen') return '\u00ad';
	if (/^text:(?:s|tab|line-break)$/.test(node.nodeName)) return ' ';
	return [...node.childNodes].map(textOf).join('');
}

/** Lines of an element: headings, paragraphs, items and rows, in their order. */
function linesOf(node: Node, mark: string): string[] {
	if (!isElement(node) || LEFT_OUT.has(node.nodeName)) return [];
	const line = (text: string, before: string): string[] => {
		const folded = text.replace(/\s+/g, ' ').trim();
		return folded === '' ? [] : [before + folded, ''];
	};
	if (node.nodeName === 'text:h') {
		const level = Number(node.getAttribute('text:outline-level') ?? 1);
		return line(textOf(node), `${'#'.repeat(Math.min(6, Math.max(1, level)))} `);
	}
	if (node.nodeName === 'text:p') return line(textOf(node), mark);
	if (node.nodeName === 'table:table-row') {
		const cells = [...node.childNodes].filter(isElement).map((cell) => textOf(cell).trim());
		return line(cells.filter((cell) => cell !== '').join(' | '), '');
	}
	const inner = node.nodeName === 'text:list-item' ? '- ' : mark;
	return [...node.childNodes].flatMap((child) => linesOf(child, inner));
}

/**
 * Lines of an OpenDocument text.
 * @throws Error where the file is no zip or has no content.
 */
export function odtLines(bytes: Uint8Array): string[] {
	const content = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml'];
	if (!content) throw new Error('no content.xml in it');
	const document = new DOMParser({ onError: (level, message) => fail(level, message) }).parseFromString(
		new TextDecoder().decode(content),
		'text/xml'
	);
	const body = document.getElementsByTagName('office:body')[0];
	if (!body) throw new Error('no body in it');
	return linesOf(body, '');
}

function fail(level: string, message: string): void {
	if (level !== 'warning') throw new Error(message);
}
