/** Size of the drawn map, in its own units: about what the interactive map has on a wide screen. */
export const OVERVIEW_SIZE = { width: 760, height: 620, padding: 28 };
