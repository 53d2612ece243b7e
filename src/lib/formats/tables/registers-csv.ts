import type { LayerReference, Source } from '../../domain/atlas';
import type { PublishedEntry } from '../../domain/schemas/register';
import { REFERENCE_KNOWLEDGE } from '../../domain/words';
import { REGISTER_TABLE_PATH } from '../contract/kinds';
import {
	DATE,
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
	entry: PublishedEntry;
	register: Pick<LayerReference, 'title' | 'publisher'> | undefined;
	licence: string;
	/** INSEE code → name. */
	names: ReadonlyMap<string, string>;
}

const NUMBER = '\\d+(\\.\\d+)?';
const ADDRESS = 'https?://\\S+';
const numberCell = (value: number | null): string => (value === null ? '' : String(value));

const column = (
	name: string,
	title: string,
	description: string,
	cell: Column<Row>['cell'],
	constraints?: Column<Row>['constraints']
): Column<Row> => ({ name, title, description, cell, ...(constraints ? { constraints } : {}) });

/** `registers/<layer>.csv`. */
export const REGISTER_TABLE: TableDefinition<Row> = {
	path: REGISTER_TABLE_PATH,
	name: 'atlas-registres',
	title: 'Inscriptions des registres officiels d’une couche de l’atlas des territoires',
	row: 'Une ligne par inscription.',
	columns: [
		column('id', 'Identifiant', 'Identifiant stable de l’inscription.', ({ entry }) => entry.id, {
			required: true,
			unique: true,
			pattern: WORD
		}),
		column(
			'layer',
			'Couche',
			'Identifiant de la couche, comme dans layers.json.',
			({ entry }) => entry.layer,
			{
				required: true,
				pattern: WORD
			}
		),
		column('register', 'Registre', 'Identifiant, comme dans registers.json.', ({ entry }) => entry.register, {
			required: true,
			pattern: WORD
		}),
		column('register_title', 'Nom du registre', 'En français.', ({ register }) => register?.title ?? ''),
		column('publisher', 'Éditeur', 'Qui publie le registre.', ({ register }) => register?.publisher ?? ''),
		column(
			'date',
			'Date',
			'Date dont parle le registre ; vide quand il n’est pas daté.',
			({ entry }) => entry.date ?? '',
			{
				pattern: DATE
			}
		),
		column('code', 'Code', 'Code dans le registre, en texte.', ({ entry }) => entry.code, { required: true }),
		column('name', 'Nom', 'Nom dans le registre, ou ce qu’est l’inscription.', ({ entry }) => entry.name, {
			required: true
		}),
		column('set', 'Nature', 'Ce qu’est une inscription du registre.', ({ entry }) => entry.set, {
			required: true
		}),
		column(
			'knowledge',
			'Connaissance',
			'Inscrite par le registre (register), ou déduite d’adresses publiques par l’atlas (deduced).',
			({ entry }) => entry.knowledge,
			{ required: true, enum: REFERENCE_KNOWLEDGE }
		),
		column('certainty', 'Certitude', 'Vide quand c’est certain.', ({ entry }) => entry.certainty ?? ''),
		column('partial', 'Liste partielle', 'oui quand des communes manquent à la liste.', ({ entry }) =>
			entry.isPartial ? 'oui' : ''
		),
		column('state', 'État', 'Ce qu’il en est à sa date.', ({ entry }) => entry.state ?? ''),
		column(
			'communes',
			'Communes',
			`Codes INSEE, en texte. ${LIST}`,
			({ entry }) => joinCell(entry.communes.map(({ code }) => code)),
			listOf(INSEE)
		),
		column('commune_names', 'Noms des communes', `Dans l’ordre des codes. ${LIST}`, ({ entry, names }) =>
			joinCell(entry.communes.map(({ code }) => names.get(code) ?? code))
		),
		column('area_km2', 'Surface', 'En km² ; vide sans contour.', ({ entry }) => numberCell(entry.areaKm2), {
			pattern: NUMBER
		}),
		column('length_km', 'Longueur', 'En km ; vide sans tracé.', ({ entry }) => numberCell(entry.lengthKm), {
			pattern: NUMBER
		}),
		column('figures', 'Chiffres', `Nom: valeur unité (date). ${LIST}`, ({ entry }) =>
			joinCell(
				entry.figures.map(
					({ label, value, unit, date }) => `${label}: ${value} ${unit}${date === null ? '' : ` (${date})`}`
				)
			)
		),
		column('details', 'Précisions', `Ce que dit le registre. ${LIST}`, ({ entry }) =>
			joinCell(entry.details.map(({ label, value }) => `${label}: ${value}`))
		),
		column(
			'facts',
			'Faits',
			`Faits des documents qui parlent de la même chose. ${LIST}`,
			({ entry }) => joinCell(entry.facts),
			listOf(WORD)
		),
		column('note', 'À savoir', 'Ce qu’il faut savoir pour la lire.', ({ entry }) => entry.note ?? ''),
		column('url', 'Page', 'Page de l’éditeur.', ({ entry }) => entry.url ?? '', { pattern: ADDRESS }),
		column('addresses', 'Adresses', `Adresses publiques lues. ${LIST}`, ({ entry }) =>
			joinCell(entry.addresses)
		),
		column(
			'source',
			'Source',
			'Comme dans sources.json ; atlas pour une table tenue à la main.',
			({ entry }) => entry.source,
			{
				required: true,
				pattern: WORD
			}
		),
		column('licence', 'Licence', 'Licence de la source.', ({ licence }) => licence, { required: true })
	],
	primaryKey: 'id',
	example: { title: 'Quartiers prioritaires', path: 'registers/qpv.csv' }
};

/** Licence of what the atlas keeps by hand. */
const OWN_LICENCE = 'Licence Ouverte 2.0';

/**
 * Entries of registers as a table, with who publishes them and when; lists inside a cell are separated by `; `.
 * @param names INSEE code → name.
 */
export function registersTable(
	entries: readonly PublishedEntry[],
	registers: readonly LayerReference[],
	sources: readonly Pick<Source, 'id' | 'licence'>[],
	names: ReadonlyMap<string, string>
): Cells {
	const byId = new Map(registers.map((register) => [register.register, register]));
	const licences = new Map(sources.map(({ id, licence }) => [id, licence]));
	return fillTable(
		REGISTER_TABLE,
		entries.map((entry) => ({
			entry,
			register: byId.get(entry.register),
			licence: licences.get(entry.source) ?? OWN_LICENCE,
			names
		}))
	);
}

/** Columns that programs join by: people are told the names instead. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set([
	'id',
	'layer',
	'register',
	'knowledge',
	'facts',
	'source'
]);
const UNITS: Readonly<Record<string, string>> = { area_km2: 'km²', length_km: 'km' };

/** The same rows for people: French headings with their units, decimal commas, without what only programs join by. */
export function registersPeopleTable(...of: Parameters<typeof registersTable>): Cells {
	const { header, rows } = registersTable(...of);
	const kept = header.flatMap((name, index) => (FOR_PROGRAMS.has(name) ? [] : [index]));
	const titles = new Map(REGISTER_TABLE.columns.map(({ name, title }) => [name, title]));
	return {
		header: kept.map((index) => {
			const name = header[index] ?? '';
			const unit = UNITS[name];
			return `${titles.get(name) ?? name}${unit === undefined ? '' : ` (${unit})`}`;
		}),
		rows: rows.map((row) => kept.map((index) => (row[index] ?? '').replace(/^(\d+)\.(\d+)$/, '$1,$2')))
	};
}
