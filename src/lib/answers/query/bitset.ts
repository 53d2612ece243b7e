const WORD_BITS = 32;

/** Number of bits that are set in a 32-bit word. @see https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function countBits(word: number): number {
	let rest = word - ((word >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * A set of indices below a fixed size. Every operation gives a new set; sets that are joined have one size.
 */
export class Bitset {
	readonly #words: Uint32Array;

	private constructor(
		/** One more than the greatest index it can hold. */
		readonly size: number,
		words: Uint32Array
	) {
		this.#words = words;
	}

	static empty(size: number): Bitset {
		return new Bitset(size, new Uint32Array(Math.ceil(size / WORD_BITS)));
	}

	static full(size: number): Bitset {
		return Bitset.empty(size).not();
	}

	/** @throws RangeError for an index outside the size. */
	static of(size: number, indices: Iterable<number>): Bitset {
		const set = Bitset.empty(size);
		for (const index of indices) {
			if (!Number.isInteger(index) || index < 0 || index >= size)
				throw new RangeError(`index ${index} outside 0–${size - 1}`);
			set.#words[index >>> 5] = (set.#words[index >>> 5] ?? 0) | (1 << (index & 31));
		}
		return set;
	}

	/** What is in any of some sets. */
	static union(size: number, sets: Iterable<Bitset>): Bitset {
		const words = new Uint32Array(Math.ceil(size / WORD_BITS));
		for (const set of sets) {
			if (set.size !== size) throw new RangeError(`sets of ${size} and ${set.size}`);
			for (let i = 0; i < words.length; i += 1) words[i] = (words[i] ?? 0) | (set.#words[i] ?? 0);
		}
		return new Bitset(size, words);
	}

	#join(other: Bitset, join: (a: number, b: number) => number): Bitset {
		if (other.size !== this.size) throw new RangeError(`sets of ${this.size} and ${other.size}`);
		const words = new Uint32Array(this.#words.length);
		for (let i = 0; i < words.length; i += 1) words[i] = join(this.#words[i] ?? 0, other.#words[i] ?? 0);
		return new Bitset(this.size, words);
	}

	and(other: Bitset): Bitset {
		return this.#join(other, (a, b) => a & b);
	}

	or(other: Bitset): Bitset {
		return this.#join(other, (a, b) => a | b);
	}

	andNot(other: Bitset): Bitset {
		return this.#join(other, (a, b) => a & ~b);
	}

	xor(other: Bitset): Bitset {
		return this.#join(other, (a, b) => a ^ b);
	}

	/** Every index of the size that is not in the set. */
	not(): Bitset {
		const words = this.#words.map((word) => ~word);
		const spare = words.length * WORD_BITS - this.size;
		// Bits beyond the size stay unset, so that counts are true.
		if (spare > 0) words[words.length - 1] = (words[words.length - 1] ?? 0) & (0xffffffff >>> spare);
		return new Bitset(this.size, words);
	}

	has(index: number): boolean {
		return index >= 0 && index < this.size && (((this.#words[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1;
	}

	count(): number {
		let count = 0;
		for (const word of this.#words) count += countBits(word);
		return count;
	}

	isEmpty(): boolean {
		return this.#words.every((word) => word === 0);
	}

	equals(other: Bitset): boolean {
		return this.size === other.size && this.#words.every((word, i) => word === other.#words[i]);
	}

	/** Indices in ascending order. */
	toIndices(): number[] {
		const indices: number[] = [];
		for (let i = 0; i < this.#words.length; i += 1)
			for (let word = this.#words[i] ?? 0; word !== 0; word &= word - 1)
				indices.push(i * WORD_BITS + 31 - Math.clz32(word & -word));
		return indices;
	}
}
