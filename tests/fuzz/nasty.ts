/** Texts that break programs which take them for something else than text. */
import fc from 'fast-check';

export const NASTY = [
	'<img src=x onerror=globalThis.hit=1>',
	'"><script>globalThis.hit=1</script>',
	'javascript:alert(1)',
	'{{7*7}}${7*7}#{7*7}<%= 7*7 %>',
	'__proto__',
	'constructor',
	'toString',
	'\u202Ednuor\u202C',
	'\u2066\u2067\u061C',
	'\u0000',
	'\u001B[31m\u0007\u0008',
	'\uD83D',
	'\uDE00',
	'\uFEFF',
	'%00%ff%',
	'../../../etc/passwd',
	'=1+1',
	"='cmd'!A1",
	'NaN',
	'-0',
	'1e999',
	'é\u0301\u0301',
	'İıſßŒ',
	' \t\r\n\v\u2028\u2029\u00A0',
	'a'.repeat(3000),
	'('.repeat(300),
	'"'.repeat(301),
	',;|\t'.repeat(80)
] as const;

/** Characters of every kind, lone surrogates among them. */
export const anyText = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
	{ weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map(toText) },
	{ weight: 2, arbitrary: fc.constantFrom(...NASTY) }
);

function toText(units: number[]): string {
	return String.fromCharCode(...units);
}

/** Text made of these pieces, with something else between them now and then. */
export const textOf = (...pieces: readonly string[]): fc.Arbitrary<string> =>
	fc
		.array(
			fc.oneof(
				{ weight: 8, arbitrary: fc.constantFrom(...pieces) },
				{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3 }) },
				{ weight: 1, arbitrary: fc.constantFrom(...NASTY) }
			),
			{ maxLength: 16 }
		)
		.map((parts) => parts.join(''));

/** Parameters of an address: those with these names, of these words, and others. */
export const anyParameters = (
	names: readonly string[],
	value: fc.Arbitrary<string>
): fc.Arbitrary<URLSearchParams> =>
	fc
		.array(
			fc.tuple(
				fc.oneof(
					{ weight: 8, arbitrary: fc.constantFrom(...names) },
					{ weight: 1, arbitrary: fc.constantFrom(...NASTY) }
				),
				fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: anyText })
			),
			{ maxLength: 8 }
		)
		.map((pairs) => new URLSearchParams(pairs));

/** Text that an address can hold: without halves of characters. */
export const wholeText = (maxLength: number): fc.Arbitrary<string> =>
	fc.oneof(
		fc.string({ unit: 'binary', maxLength }).map((text) => text.toWellFormed().slice(0, maxLength)),
		fc.constantFrom(...NASTY).map((text) => text.toWellFormed().slice(0, maxLength))
	);
