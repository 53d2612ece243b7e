/**
 * Number of a commune or an EPCI in vector tiles, where ids are integers: its code read in base 36, since Corsica's have letters.
 * Never 0, and below 2⁵³.
 * @param code INSEE or SIREN.
 */
export const tileIdOf = (code: string): number => parseInt(code, 36);
