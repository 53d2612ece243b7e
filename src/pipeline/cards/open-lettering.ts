import opentype, { type PathCommand } from 'opentype.js';
import type { Face, Lettering } from '../../lib/drawing/cards/lettering';

/** Files of the faces, below `node_modules/@fontsource`. */
export const FACE_FILES: Record<Face, string> = {
	serif: 'source-serif-4/files/source-serif-4-latin-600-normal.woff',
	sans: 'public-sans/files/public-sans-latin-400-normal.woff',
	sansBold: 'public-sans/files/public-sans-latin-600-normal.woff'
};

/** A number of pixels to a tenth, which the eye does not tell from the exact one. */
const px = (value: number): string => String(Math.round(value * 10) / 10);

/** The `d` of an SVG path; `Path.toPathData` of opentype.js 2.0.0 is slow and cuts curves off. */
const printPath = (commands: readonly PathCommand[]): string =>
	commands
		.map((command) => {
			switch (command.type) {
				case 'M':
				case 'L':
					return `${command.type}${px(command.x)} ${px(command.y)}`;
				case 'Q':
					return `Q${px(command.x1)} ${px(command.y1)} ${px(command.x)} ${px(command.y)}`;
				case 'C':
					return `C${px(command.x1)} ${px(command.y1)} ${px(command.x2)} ${px(command.y2)} ${px(command.x)} ${px(command.y)}`;
				case 'Z':
					return 'Z';
			}
		})
		.join('');

/** A text with plain spaces in place of the French ones, which the fonts do not draw. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Lettering with fonts in the WOFF format. */
export function openLettering(files: Readonly<Record<Face, Uint8Array>>): Lettering {
	const parse = (bytes: Uint8Array) => opentype.parse(new Uint8Array(bytes).buffer);
	const fonts = { serif: parse(files.serif), sans: parse(files.sans), sansBold: parse(files.sansBold) };
	return {
		measure: (text, face, size) => fonts[face].getAdvanceWidth(plain(text), size),
		outline(text, face, size, [x, y]) {
			const font = fonts[face];
			const line = plain(text);
			for (const character of line)
				if (font.charToGlyphIndex(character) === 0)
					throw new RangeError(`${face} has no "${character}", in "${text}"`);
			return printPath(font.getPath(line, x, y, size).commands);
		}
	};
}
