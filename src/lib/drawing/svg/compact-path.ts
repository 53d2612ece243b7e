import type { GeoContext } from 'd3-geo';

const toTenths = (value: number): number => Math.round(value * 10);

/** A number of tenths as SVG writes it shortest: `12`, `-.7`, `3.1`. */
const printTenths = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, '$1.');

/**
 * A drawing context that writes an SVG path in relative tenths of a unit: half the length of absolute coordinates.
 * Differences are taken between rounded positions, so that errors do not add up.
 */
export class CompactPath implements GeoContext {
	#text = '';
	#x = 0;
	#y = 0;

	#step(command: string, x: number, y: number): void {
		const [nextX, nextY] = [toTenths(x), toTenths(y)];
		const dx = printTenths(nextX - this.#x);
		const dy = printTenths(nextY - this.#y);
		this.#text += `${command}${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
		this.#x = nextX;
		this.#y = nextY;
	}

	beginPath(): void {
		this.#text = '';
		this.#x = 0;
		this.#y = 0;
	}

	moveTo(x: number, y: number): void {
		// A relative move after `z` starts from the ring's first point, which is why rings end where they began.
		this.#x = 0;
		this.#y = 0;
		this.#step('M', x, y);
	}

	lineTo(x: number, y: number): void {
		if (toTenths(x) !== this.#x || toTenths(y) !== this.#y) this.#step('l', x, y);
	}

	/** A point, as a line of no length: its round ends make the dot. */
	arc(x: number, y: number): void {
		this.moveTo(x, y);
		this.#text += 'h0';
	}

	closePath(): void {
		this.#text += 'z';
	}

	/** The path so far. */
	toString(): string {
		return this.#text;
	}
}
