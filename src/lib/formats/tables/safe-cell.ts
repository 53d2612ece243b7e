/** What makes a spreadsheet compute a cell, its wide forms and what may stand unseen before it included. @see https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[\s\0\u200B-\u200F\u2060\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A cell that a spreadsheet would take for a formula is kept as text, by the apostrophe that it reads so. */
export const toSafeCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
