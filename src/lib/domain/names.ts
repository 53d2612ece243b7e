/** Names and descriptions, in one language other than French, of what the data defines (`data/translations/<locale>.yaml`). */
export interface AtlasNames {
	/** By id. */
	themes: Record<string, string>;
	layers: Record<string, { label: string; description: string }>;
	/** Name of one feature of a set of official outlines, by layer and by source. */
	references: Record<string, Record<string, string>>;
	/** `vintage` only where it is words and no date. */
	sources: Record<string, { label: string; origin: string; vintage?: string | undefined }>;
}
