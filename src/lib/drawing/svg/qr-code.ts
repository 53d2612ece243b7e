import { encode } from 'uqr';

/** A QR code as one path of unit squares, with the margin that readers ask for. */
export interface QrCode {
	/** Modules on each side, margin included. */
	size: number;
	path: string;
}

/** Modules left white around the code. @see ISO/IEC 18004, which asks for four */
const MARGIN = 4;

/** The QR code of an address, rows of dark modules as runs; error correction M, for a sheet that is folded and copied. */
export function qrCode(text: string): QrCode {
	const { data, size } = encode(text, { ecc: 'M', border: MARGIN });
	const runs = data.flatMap((row, y) => {
		const found: string[] = [];
		for (let x = 0; x < row.length; x++) {
			const start = x;
			while (row[x]) x++;
			if (x > start) found.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
		}
		return found;
	});
	return { size, path: runs.join('') };
}
