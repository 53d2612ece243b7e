import type { Fact } from '../../domain/atlas';
import { printFigure } from './csv-cells';
import { DATE, LIST, WORD, joinCell, listOf, type Column } from './table';

/** Columns that the tables of facts and of communes have in common, as functions of a fact. */
export const FACT_COLUMNS = {
	layer: {
		name: 'layer',
		title: 'Couche',
		description: 'Identifiant de la couche, comme dans layers.json.',
		constraints: { required: true, pattern: WORD },
		cell: ({ layer }) => layer
	},
	name: {
		name: 'name',
		title: 'Nom',
		description: 'Nom du fait.',
		constraints: { required: true },
		cell: ({ name }) => name
	},
	from: {
		name: 'from',
		title: 'Début',
		description: 'AAAA, AAAA-MM ou AAAA-MM-JJ ; vide quand le document ne le dit pas.',
		constraints: { pattern: DATE },
		cell: ({ period }) => period?.from ?? ''
	},
	to: {
		name: 'to',
		title: 'Fin',
		description: 'AAAA, AAAA-MM ou AAAA-MM-JJ ; vide quand le document ne le dit pas.',
		constraints: { pattern: DATE },
		cell: ({ period }) => period?.to ?? ''
	},
	territories: {
		name: 'territories',
		title: 'Territoires',
		description: `Identifiants, comme dans territories.json. ${LIST}`,
		constraints: listOf(WORD),
		cell: ({ territories }) => joinCell(territories)
	},
	note: {
		name: 'note',
		title: 'À savoir',
		description: 'Ce qu’il faut savoir pour le lire.',
		cell: ({ note }) => note ?? ''
	},
	inferred_from: {
		name: 'inferred_from',
		title: 'Source du lieu déduit',
		description: 'Adresse publique ; vide quand le lieu n’est pas déduit.',
		constraints: { pattern: 'https?://\\S+' },
		cell: ({ source }) => source ?? ''
	},
	figures: {
		name: 'figures',
		title: 'Chiffres',
		description: `Nom: valeur unité (date) [périmètre]. ${LIST}`,
		cell: ({ figures }) => joinCell(figures.map(printFigure))
	},
	actors: {
		name: 'actors',
		title: 'Acteurs',
		description: `Tels que le document les nomme. ${LIST}`,
		cell: ({ actors }) => joinCell(actors)
	}
} satisfies Record<string, Column<Fact>>;

/** A column of what the outlines of communes are in this build, the same in each row. */
export const GEOMETRY: Column<{ geometryNote: string }> = {
	name: 'geometry',
	title: 'Contours des communes',
	description: 'Ce que sont les contours des communes dans cette version.',
	constraints: { required: true },
	cell: ({ geometryNote }) => geometryNote
};
