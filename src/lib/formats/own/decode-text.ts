import type { Encoding } from './own-layer';

/** How many bytes the guess of a UTF-16 without mark looks at. */
const LOOKED_AT = 1024;

/** Windows-1252 from 0x80 to 0x9F; `TextDecoder` of some Node releases reads Latin-1's control characters there. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const decodeWindows = (bytes: Uint8Array): string =>
	new TextDecoder('windows-1252')
		.decode(bytes)
		.replace(/[\u0080-\u009F]/g, (control) => HIGH.charAt(control.charCodeAt(0) - 0x80));

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
	start.every((byte, i) => bytes[i] === byte);

/** Latin text in UTF-16 has a zero in every other byte. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const length = Math.min(bytes.length, LOOKED_AT) & ~1;
	if (length < 4) return undefined;
	let even = 0;
	let odd = 0;
	for (let i = 0; i < length; i += 2) {
		if (bytes[i] === 0) even++;
		if (bytes[i + 1] === 0) odd++;
	}
	const half = length / 2;
	if (odd > half * 0.7 && even === 0) return 'utf-16le';
	return even > half * 0.7 && odd === 0 ? 'utf-16be' : undefined;
}

/** The text of a file, and the encoding that it was read in; bytes that are no UTF-8 are read as Windows-1252, never refused. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
	const decode = (label: string, encoding: Encoding) => ({
		text: new TextDecoder(label).decode(bytes),
		encoding
	});
	if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decode('utf-8', 'utf-8-bom');
	if (startsWith(bytes, 0xff, 0xfe)) return decode('utf-16le', 'utf-16le');
	if (startsWith(bytes, 0xfe, 0xff)) return decode('utf-16be', 'utf-16be');
	const wide = guessUtf16(bytes);
	if (wide) return decode(wide, wide);
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		return { text: decodeWindows(bytes), encoding: 'windows-1252' };
	}
}
