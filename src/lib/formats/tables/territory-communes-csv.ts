import type { Layer } from '../../domain/atlas';
import type { TerritoryCommune } from '../../domain/territory-file';
import { TERRITORY_TABLE_PATH } from '../contract/kinds';
import {
	INSEE,
	LIST,
	WORD,
	fillTable,
	joinCell,
	listOf,
	type Cells,
	type Column,
	type TableDefinition
} from './table';

interface Row {
	commune: TerritoryCommune;
	/** Theme of each layer. */
	themes: ReadonlyMap<string, string>;
}

const counted = (title: string, description: string): Omit<Column<Row>, 'name' | 'cell'> => ({
	title,
	description,
	constraints: { required: true, pattern: '\\d+' }
});

/** `territories/<id>.csv`. */
export const TERRITORY_TABLE: TableDefinition<Row> = {
	path: TERRITORY_TABLE_PATH,
	name: 'atlas-territoire',
	title: 'Communes d’un territoire de l’atlas des territoires',
	row: 'Une ligne par commune.',
	columns: [
		{
			name: 'code',
			title: 'Code INSEE',
			description: 'Cinq caractères, en texte.',
			constraints: { required: true, unique: true, pattern: INSEE },
			cell: ({ commune }) => commune.code
		},
		{
			name: 'name',
			title: 'Commune',
			description: 'Son nom.',
			constraints: { required: true },
			cell: ({ commune }) => commune.name
		},
		{
			name: 'epci',
			title: 'EPCI',
			description: 'Identifiant, comme dans territories.json.',
			constraints: { required: true, pattern: WORD },
			cell: ({ commune }) => commune.epci
		},
		{
			name: 'population',
			...counted('Population', 'Habitants.'),
			cell: ({ commune }) => String(commune.population)
		},
		{
			name: 'area_km2',
			title: 'Superficie',
			description: 'En km².',
			constraints: { required: true, pattern: '\\d+(\\.\\d+)?' },
			cell: ({ commune }) => String(commune.areaKm2)
		},
		{
			name: 'layer_count',
			...counted('Sujets', 'Couches qui la couvrent autrement que par tout un territoire.'),
			cell: ({ commune }) => String(commune.layers.length)
		},
		{
			name: 'fact_count',
			...counted('Faits', 'Faits qui la nomment, l’en déduisent ou la touchent par un contour officiel.'),
			cell: ({ commune }) => String(commune.factCount)
		},
		{
			name: 'themes',
			title: 'Thèmes',
			description: `Identifiants des thèmes de ces couches. ${LIST}`,
			constraints: listOf(WORD),
			cell: ({ commune, themes }) =>
				joinCell([...new Set(commune.layers.flatMap((id) => themes.get(id) ?? []))])
		},
		{
			name: 'layers',
			title: 'Couches',
			description: `Identifiants de ces couches, comme dans layers.json. ${LIST}`,
			constraints: listOf(WORD),
			cell: ({ commune }) => joinCell(commune.layers)
		}
	],
	primaryKey: 'code',
	example: { title: 'La Porte du Hainaut', path: 'territories/caph.csv' }
};

/**
 * The communes of a territory as a table; lists inside a cell are separated by `; `. Layers and facts are those that cover a
 * commune otherwise than by a whole territory.
 */
export function territoryTable(
	communes: readonly TerritoryCommune[],
	layers: readonly Pick<Layer, 'id' | 'theme'>[]
): Cells {
	const themes = new Map(layers.map(({ id, theme }) => [id, theme]));
	return fillTable(
		TERRITORY_TABLE,
		communes.map((commune) => ({ commune, themes }))
	);
}
