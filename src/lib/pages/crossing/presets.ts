import { m } from '../../paraglide/messages';

/** Real questions that planners asked, as written queries. */
export const PRESETS: readonly { query: string; label: () => string }[] = [
	{ query: 'npnru & cites-minieres & territoire:cavm', label: m.crossing_preset_npnru_mines },
	{
		query: 'cites-educatives & territoire:caph & !sante[mots="maison de santé"]',
		label: m.crossing_preset_school_health
	},
	{ query: 'npnru & qpv & !ppri', label: m.crossing_preset_usual }
];
