/** Our own words on a walk in one language other than French; what a fact tells of it stays in French, and is left out. */
export interface WalkNames {
	name?: string;
	summary?: string;
	/** What a length that somebody else publishes is the length of. */
	publishedOf?: string;
}

/** All that pages in one language other than French say otherwise: names and descriptions of what the tables of `data/` define. */
export interface AtlasNames {
	/** By id. */
	themes: Record<string, string>;
	layers: Record<string, { label: string; description: string }>;
	/** Of registers: their name, what an entry is called, who publishes them, what they are and are not; by id. */
	registers: Record<string, { title: string; label: string; publisher: string; note: string }>;
	/** `attribution` only where it is more than names, `vintage` only where it is words and no date. */
	sources: Record<string, { label: string; origin: string; attribution?: string; vintage?: string }>;
	/** By id. */
	walks: Record<string, WalkNames>;
}
