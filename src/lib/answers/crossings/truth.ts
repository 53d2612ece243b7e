/** What is said of a commune, as it stands in the address. */
export const TRUTHS = ['couvertes', 'non-listees', 'absentes'] as const;
export type Truth = (typeof TRUTHS)[number];

export const CROSSING_COLUMNS = ['nom', 'territoire', 'population', 'surface'] as const;
export type CrossingColumn = (typeof CROSSING_COLUMNS)[number];

export interface CrossingSort {
	column: CrossingColumn;
	isDescending: boolean;
}
