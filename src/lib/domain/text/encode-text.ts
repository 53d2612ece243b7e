/** Half of a character: what is left where a text was cut, or typed badly. No address can hold it. */
const HALF = /\p{Surrogate}/gu;

/** A text whose halves of characters are `�`: what an address makes of it, and what is read from that again. */
export const wholeText = (text: string): string => text.replace(HALF, '\uFFFD');

/** A text as the value of a parameter of an address; `encodeURIComponent` throws at half a character. */
export const encodeText = (text: string): string => encodeURIComponent(wholeText(text));
