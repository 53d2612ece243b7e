import { Parser } from 'htmlparser2';

/** Elements that stand on lines of their own, with the mark that opens their line. */
const BLOCKS: Readonly<Record<string, string>> = {
	h1: '# ',
	h2: '## ',
	h3: '### ',
	h4: '#### ',
	h5: '##### ',
	h6: '###### ',
	p: '',
	li: '- ',
	tr: ''
};

/** Lines of simple HTML, a blank one between paragraphs; cells of a row are parted by ` | `. */
export function htmlLines(html: string): string[] {
	const lines: string[] = [];
	let open = '';
	let cells = 0;
	const close = (): void => {
		const text = open.replace(/\s+/g, ' ').trim();
		if (/[^#\s|-]/.test(text)) lines.push(text, '');
		open = '';
	};
	const parser = new Parser({
		onopentag(name) {
			const mark = BLOCKS[name];
			if (name === 'tr') cells = 0;
			if (name === 'td' || name === 'th') open += (cells += 1) > 1 ? ' | ' : '';
			else if (name === 'br') open += ' ';
			else if (mark !== undefined && !(name === 'p' && cells > 0)) {
				close();
				open = mark;
			}
		},
		ontext(text) {
			open += text;
		},
		onclosetag(name) {
			if (name === 'table') cells = 0;
			if (BLOCKS[name] !== undefined && !(name === 'p' && cells > 0)) close();
			if (name === 'tr') close();
		}
	});
	parser.write(html);
	parser.end();
	close();
	return lines;
}
