/** A contract of two pages that nobody signed, made for tests: as PDF, OpenDocument and Word. Its projects are invented. */
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';

const HEAD = 'Contrat d’essai du Hainaut, document fictif pour les tests';

/** Paragraphs of one page: a heading opens with `# `, an item with `- `. */
export const CONTRACT_PAGES: readonly (readonly string[])[] = [
	[
		'# Contrat d’essai du Hainaut',
		'# Volet 1 : les mares et les haies',
		'La communauté d’agglomération Valenciennes Métropole plantera 12 km de haies à Anzin et à Saint-Saulve d’ici 2027, pour un montant de 1,5 M€.',
		'- Une mare pédagogique a été creusée à Escaudain en 2022.',
		'- Une étude de faisabilité pourrait être menée rue de Denain.'
	],
	[
		'# Volet 2 : le vélo',
		'Une voie verte de 8 km est prévue entre Condé-sur-l’Escaut et Vieux-Condé.',
		'Le Paris-Roubaix n’est pas concerné par le présent contrat.',
		'Fait à Valenciennes le 3 mars 2024'
	]
];

const withoutMark = (line: string): string => line.replace(/^(?:# |- )/, '');
const markOf = (line: string): string => /^(?:# |- )/.exec(line)?.[0] ?? '';

/** The same bytes each time: no date of making. */
export function makePdf(pages = CONTRACT_PAGES, columns = 1): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const document = new PDFDocument({ size: 'A4', margin: 60, info: { CreationDate: new Date(0) } });
		const parts: Buffer[] = [];
		document.on('data', (part: Buffer) => parts.push(part));
		document.on('end', () => {
			resolve(new Uint8Array(Buffer.concat(parts)));
		});
		document.on('error', reject);
		pages.forEach((lines, index) => {
			if (index > 0) document.addPage();
			document.fontSize(8).text(HEAD, 60, 30, { lineBreak: false });
			document.fontSize(8).text(`Page ${index + 1} / ${pages.length}`, 480, 780, { lineBreak: false });
			document.fontSize(11).text('', 60, 80);
			const body = lines.map((line) =>
				markOf(line) === '- ' ? `• ${withoutMark(line)}` : withoutMark(line)
			);
			if (columns === 1) for (const line of body) document.text(line).moveDown();
			else document.text(body.join('\n'), 60, 80, { columns, columnGap: 30, height: 150 });
		});
		document.end();
	});
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function makeOdt(pages = CONTRACT_PAGES): Uint8Array {
	const body = pages.flat().map((line) => {
		const text = escape(withoutMark(line));
		if (markOf(line) === '# ') return `<text:h text:outline-level="1">${text}</text:h>`;
		if (markOf(line) === '- ')
			return `<text:list><text:list-item><text:p>${text}</text:p></text:list-item></text:list>`;
		return `<text:p>${text.replace(/ /, '<text:s/>')}</text:p>`;
	});
	const content =
		'<?xml version="1.0" encoding="UTF-8"?><office:document-content ' +
		'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
		'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>' +
		`${body.join('')}<table:table><table:table-row><table:table-cell><text:p>Total</text:p></table:table-cell>` +
		'<table:table-cell><text:p>1,5 M€</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>';
	return zipSync({
		mimetype: strToU8('application/vnd.oasis.opendocument.text'),
		'content.xml': strToU8(content)
	});
}

export function makeDocx(pages = CONTRACT_PAGES): Uint8Array {
	const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
	const body = pages.flat().map((line) => {
		const style = markOf(line) === '# ' ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
		return `<w:p>${style}<w:r><w:t>${escape(markOf(line) === '- ' ? `• ${withoutMark(line)}` : withoutMark(line))}</w:t></w:r></w:p>`;
	});
	return zipSync({
		'[Content_Types].xml': strToU8(
			'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'
		),
		'_rels/.rels': strToU8(
			'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
		),
		'word/_rels/document.xml.rels': strToU8(
			'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
		),
		'word/styles.xml': strToU8(
			`<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`
		),
		'word/document.xml': strToU8(
			`<?xml version="1.0"?><w:document ${W}><w:body>${body.join('')}</w:body></w:document>`
		)
	});
}
