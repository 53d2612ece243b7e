/** The views of the crossings, and what the published data says that they should show. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './atlas-test';
import { layers } from './published';

/** The page that answers the queries of the views; these are below it. */
export const ANSWERS = '/croisements';
type View = 'matrice' | 'ensembles' | 'angles-morts' | 'volet' | 'contours';
/** What tells that the script of a page answers. */
export const READY: Record<View, string> = {
	matrice: '[data-matrix="ready"]',
	ensembles: '[data-upset="ready"]',
	'angles-morts': '[data-blind]',
	volet: '[data-swipe="ready"]',
	contours: '[data-contours="ready"]'
};

const read = (file: string): unknown => JSON.parse(readFileSync(`static/api/v1/${file}.json`, 'utf8'));
const { overlaps } = read('overlaps') as {
	overlaps: { layers: [string, string]; communes: string[]; population: number; jaccard: number }[];
};
export const { communes } = read('communes') as {
	communes: { code: string; name: string; population: number; layers: string[] }[];
};
const layerById = new Map(layers.map((layer) => [layer.id, layer]));
export const labelOf = (id: string): string => layerById.get(id)?.label ?? id;
export const covered = layers.filter(({ id }) => communes.some((commune) => commune.layers.includes(id)));
export const commonOf = (a: string, b: string) =>
	overlaps.find(({ layers: pair }) => pair.includes(a) && pair.includes(b));

export async function open(page: Page, view: View, query = ''): Promise<void> {
	await page.goto(`${ANSWERS}/${view}${query}`);
	await expect(page.locator(READY[view])).toBeAttached();
	await page.waitForLoadState('networkidle');
}
