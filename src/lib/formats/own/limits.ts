/** Largest file that is read, in bytes: above it, a page would stay busy for too long. */
export const MAX_BYTES = 5_000_000;
/** Most bytes that a workbook or an archive may hold once it is unpacked. */
export const MAX_UNPACKED_BYTES = 150_000_000;
/** Most rows of a table, or features of a GeoJSON: France has 35,000 communes. */
export const MAX_ROWS = 50_000;
/** Most vertices of a GeoJSON, all features together. */
export const MAX_VERTICES = 200_000;
/** Most cells of a row that are looked at. */
export const MAX_COLUMNS = 200;
/** Deepest nesting of geometry collections. */
export const MAX_DEPTH = 8;
/** Longest text that a report repeats, in characters. */
export const MAX_SHOWN = 60;
