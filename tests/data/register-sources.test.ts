import type { Geometry } from 'geojson';
/**
 * Every source that a register is read from: how many features it has, how far they reach, and one feature read by hand from the
 * file itself by another program (Python’s own readers of JSON, CSV, ZIP, dBase and shapes).
 */
import { describe, expect, it } from 'vitest';
import { bboxOf } from '../../src/lib/geo/bbox';
import { nodeEffects } from '../../src/pipeline/node-effects';
import { readEntries } from '../../src/pipeline/sources/read-entries';
import { cellOf } from '../../src/pipeline/join/register-rows';
import { inputs, ROOT } from './real-atlas';

type Box = readonly [west: number, south: number, east: number, north: number];

interface Known {
	count: number;
	/** Null for a table without positions. */
	extent: Box | null;
	/** The property that tells the feature, and its value. */
	key: readonly [property: string, value: string];
	/** What the feature also says. */
	says: Readonly<Record<string, string>>;
	/** Its box, in hundredths of a degree. */
	box: Box | null;
}

const known = (
	count: number,
	extent: Known['extent'],
	key: Known['key'],
	says: Known['says'],
	box: Known['box']
): Known => ({ count, extent, key, says, box });

const KNOWN: Readonly<Record<string, Known>> = {
	'qpv-2024': known(1609, [-149.9, -21.39, 55.75, 51.04], ['code_qp', 'QN05950M'], { lib_qp: 'Denain', insee_com: '59172' }, [3.37, 50.31, 3.41, 50.34]),
	'qpv-2015': known(1296, null, ['CODE_QP', 'QP059050'], { NOM_QP: 'Centre', COMMUNE_QP: 'Denain, Douchy-les-Mines, Lourches' }, [3.37, 50.31, 3.41, 50.34]),
	'qpv-2015-population': known(1514, null, ['qp', 'QP059050'], { population_municipale_2013: '13195' }, null),
	'cites-bien': known(159, [2.45, 50.31, 3.61, 50.52], ['id_lsm', '804'], { nom: 'Cité Schneider', commune_1: 'ESCAUDAIN' }, [3.34, 50.31, 3.35, 50.32]),
	'cites-tampon': known(162, [2.33, 50.31, 3.6, 50.59], ['nom', 'Cité Orient'], { id_lsm: '308', commune_1: 'HARNES' }, [2.89, 50.44, 2.9, 50.45]),
	'bien-inscrit': known(109, [2.3, 50.31, 3.63, 50.59], ['no_element', '1'], { nom: 'Ensemble commémoratif' }, [3.56, 50.44, 3.56, 50.44]),
	'zone-tampon': known(15, [2.3, 50.31, 3.63, 50.59], ['id', '1'], { surface_ha: '2.44' }, [3.48, 50.35, 3.49, 50.35]),
	'terrils-bien': known(51, [2.3, 50.33, 3.62, 50.59], ['no_terril', 'T115'], { nom: '2 du téléphérique', commune_1: 'Libercourt' }, [2.99, 50.48, 3, 50.48]),
	'terrils-tampon': known(111, [2.31, 50.33, 3.59, 50.59], ['id', 'T190'], { nom: 'Pont du Sarteau' }, [3.56, 50.45, 3.57, 50.45]),
	'parvis-agricoles': known(138, [2.3, 50.32, 3.63, 50.59], ['id', '1'], { vue_sur: 'T244' }, [2.3, 50.59, 2.31, 50.59]),
	'cavaliers-bien': known(14, [2.61, 50.35, 3.6, 50.52], ['id_unesco', '76B'], { commune_1: 'AVION', longueur_m: '1227' }, [2.81, 50.4, 2.82, 50.41]),
	'cavaliers-tampon': known(1317, [2.31, 50.25, 3.67, 50.63], ['id_troncon', '001_01'], { nom: 'Voie ferrée fosse 1 - Rivage de la Lacque (Isbergues)' }, [2.31, 50.59, 2.32, 50.59]),
	'espaces-neonaturels-bien': known(5, [2.84, 50.38, 3.62, 50.51], ['id_unesco', '63J'], { commune_1: 'Wingles' }, [2.84, 50.5, 2.88, 50.51]),
	'espaces-neonaturels-tampon': known(7, [2.49, 50.41, 2.84, 50.5], ['id', 'ENZT07'], { nom: 'Parc de la Glissoire' }, [2.82, 50.42, 2.84, 50.42]),
	'pnr-scarpe-escaut': known(1, [3.07, 50.31, 3.67, 50.53], ['fid', '1'], { DATE_MAJ: '2021-11-04' }, [3.07, 50.31, 3.67, 50.53]),
	'natura-2000': known(2, [3.12, 50.38, 3.54, 50.48], ['SITECODE', 'FR3100507'], {}, [3.23, 50.38, 3.54, 50.48]),
	'scarpe-escaut': known(622, [2.66, 50.02, 3.59, 50.77], ['ID', 'TRON_EAU0000000056516429'], { TOPON_Parc: 'Le Vieil Escaut' }, null),
	'circuits-pnr': known(174, [2.77, 50.17, 3.94, 50.83], ['id', '155'], { nom_min: 'Boucle Un\'Escaut', categorie: 'Cyclo' }, [3.51, 50.37, 3.62, 50.46]),
	gares: known(3884, [-4.48, 42.42, 8.18, 51.05], ['code_uic', '87343459'], { libelle: 'Denain', voyageurs: 'O' }, [3.39, 50.33, 3.39, 50.33]),
	'lignes-sncf': known(2469, [-4.48, 41.93, 9.45, 51.06], ['code_ligne', '262000'], { lib_ligne: 'Ligne de Douai à Blanc-Misseron' }, [3.11, 50.36, 3.66, 50.4]),
	'voies-navigables': known(7336, [-4.09, 43.02, 8.23, 51.01], ['name', 'Vieil Escaut de Valenciennes'], { waterway: 'river' }, [3.51, 50.35, 3.55, 50.39]),
	'france-services-2024': known(2845, [-63.1, -21.36, 55.76, 51.07], ['id_fs', '353'], { insee_com: '59112' }, [3.56, 50.41, 3.56, 50.41]),
	'azi-communes': known(7475, null, ['code_commune', '59009'], {}, null),
	'acv-2024': known(232, [-61.73, -21.31, 55.64, 51.03], ['id_territoire', 'acv-072'], { liste_geo: 'Denain (59172)' }, [3.39, 50.33, 3.39, 50.33]),
	'acv2-2024': known(45, [-3.82, -21.31, 55.64, 50.53], ['id_territoire', 'acv-031'], { liste_geo: 'Béthune (62119); Bruay-la-Buissière (62178)' }, [2.55, 50.49, 2.64, 50.53]),
	'pvd-2024': known(1645, [-61.75, -21.34, 55.75, 50.86], ['id_territoire', 'pvd-32-59-9'], { date_signature: '2021-06-30' }, [3.61, 50.47, 3.61, 50.47]),
	'cites-educatives-2024': known(189, [-61.73, -21.31, 55.65, 51.03], ['id_territoire', 'cite-022'], { liste_geo: 'Denain (59172)' }, [3.39, 50.33, 3.39, 50.33]),
	'cites-emploi-2024': known(91, [-61.54, -21.23, 55.42, 50.95], ['id_territoire', 'cde-010'], { lib_territoire: 'Maubeuge' }, [3.91, 50.25, 3.96, 50.28]),
	'fabriques-2024': known(342, [-61.69, -21.31, 55.65, 51.02], ['id_territoire', 'fabt-57'], { liste_geo: 'Coudekerque-Branche (59155)' }, [2.4, 51.02, 2.4, 51.02]),
	'villages-avenir-2024': known(2498, [-61.76, 2.84, 9.51, 50.94], ['id_territoire', 'va-59-01'], { liste_geo: 'Anor (59012)' }, [4.12, 50, 4.12, 50]),
	'territoires-industrie-2024': known(183, [-61.81, -21.25, 55.84, 51.09], ['id_territoire', 'ti-3207'], { lib_territoire: 'Grand-Hainaut Douaisis Cambrésis' }, [2.98, 49.97, 4.23, 50.53]),
	'territoires-industrie-2026': known(149, [-61.65, -21.25, 55.84, 51.09], ['id_ti', 'ti-3210'], { lib_ti: 'Hainaut-Douaisis-Cambrésis' }, [2.98, 50.01, 4.22, 50.53]),
	'territoires-transition-2026': known(419, [-61.1, -21.25, 55.46, 51.09], ['siren_groupement', '200093201'], { id_tec: 'ai-277' }, [2.79, 50.5, 3.27, 50.79]),
	'contrats-de-ville-2020': known(431, [-4.64, 41.37, 9.47, 51.09], ['id', 'CV195'], { nbcom: '46' }, [3.23, 50.22, 3.58, 50.53]),
	'contrats-de-developpement-2020': known(11, [-1.79, 42.33, 7.9, 50.99], ['id', 'CDT006'], { nbcom: '336' }, [2.3, 50.12, 3.67, 50.64])
};

const { registers } = inputs.registers.file.data;
const used = [
	...new Set(
		registers.flatMap(({ source, figures }) => [source, ...figures.map((figure) => figure.source)]).filter((id) => id !== undefined)
	)
];
const { sources, openData = [] } = inputs.sources.data;
const all = [...sources, ...openData];
const { features } = await readEntries(
	{ ...nodeEffects, log: () => {} },
	all.filter(({ id }) => used.includes(id)),
	ROOT,
	all
);

const hundredths = (box: readonly number[] | undefined): number[] | null =>
	box === undefined ? null : box.map((value) => Math.round(value * 100) / 100);
const boxOf = (items: readonly { geometry: Geometry | null }[]) =>
	hundredths(bboxOf(items.flatMap(({ geometry }) => geometry ?? [])));

describe('the sources of registers', () => {
	it('are all told here, and no other', () => expect(Object.keys(KNOWN).sort()).toEqual([...used].sort()));

	it.each(Object.entries(KNOWN))('%s holds what its file holds', (id, { count, extent, key, says, box }) => {
		const own = features.get(id) ?? [];
		expect(own).toHaveLength(count);
		// The corner of a box in Lambert-93 is no corner in degrees: for the shapefile the one feature is enough.
		if (extent) expect(boxOf(own)).toEqual(extent);
		const found = own.filter(({ properties }) => cellOf(properties, key[0]) === key[1]);
		expect(found.length).toBeGreaterThan(0);
		for (const [name, value] of Object.entries(says)) expect(cellOf(found[0]?.properties ?? {}, name), name).toBe(value);
		if (box) expect(boxOf(found)).toEqual(box);
	});
});
