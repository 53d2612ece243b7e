import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/lib/formats/own/decode-text';
import type { Encoding } from '../../../../src/lib/formats/own/own-layer';

const TEXT = 'code;commune\r\n62427;Hénin-Beaumont\r\n';

const utf16 = (text: string, isLittle: boolean): number[] =>
	Array.from(text, (character) => character.charCodeAt(0)).flatMap((unit) =>
		isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]
	);
const latin = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('decodeText', () => {
	const cases: [Encoding, number[]][] = [
		['utf-8', utf8(TEXT)],
		['utf-8-bom', [0xef, 0xbb, 0xbf, ...utf8(TEXT)]],
		['utf-16le', [0xff, 0xfe, ...utf16(TEXT, true)]],
		['utf-16be', [0xfe, 0xff, ...utf16(TEXT, false)]],
		['utf-16le', utf16(TEXT, true)],
		['utf-16be', utf16(TEXT, false)],
		['windows-1252', latin(TEXT)]
	];
	it.each(cases)('reads %s, and says so', (encoding, bytes) => {
		expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: TEXT, encoding });
	});

	it('knows the characters of Windows that Latin-1 has not', () => {
		expect(decodeText(Uint8Array.from([0x9c, 0x80, 0xe9])).text).toBe('œ€é');
	});

	it('reads nothing as nothing', () => {
		expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
	});
});
