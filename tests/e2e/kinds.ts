import type { Page } from '@playwright/test';
import { expect, mapIsIdle } from './atlas-test';

/** A page of a kind that there is, as its tests open it. */
export interface Kind {
	name: string;
	path: string;
	/** Waits until the page answers, where it has a script of its own. */
	ready?: (page: Page) => Promise<void>;
}

/** The builder and the views of crossings say so. */
const crossing = (page: Page) => expect(page.locator('[data-ready]').first()).toBeAttached();

/** One page of each kind at least, the heaviest of its kind where it matters. */
export const KINDS: readonly Kind[] = [
	{ name: 'the map', path: '/', ready: mapIsIdle },
	{ name: 'the map with a place', path: '/?ici=59606&couches=npnru,ppri', ready: mapIsIdle },
	{ name: 'communes', path: '/communes' },
	{ name: 'a commune', path: '/communes/59606-valenciennes' },
	{ name: 'territories', path: '/territoires' },
	{ name: 'a territory', path: '/territoires/pma' },
	{ name: 'an empty comparison', path: '/comparer' },
	{ name: 'a comparison', path: '/comparer?avec=cavm,caph,59172,62498' },
	{ name: 'a crossing', path: '/croisements?q=npnru%26qpv', ready: crossing },
	{ name: 'the matrix', path: '/croisements/matrice' },
	{ name: 'the sets', path: '/croisements/ensembles' },
	{ name: 'the outlines', path: '/croisements/contours' },
	{ name: 'the blind spots', path: '/croisements/angles-morts' },
	{ name: 'the swipe', path: '/croisements/volet' },
	{ name: 'outings', path: '/balades' },
	{ name: 'an outing', path: '/balades/eurovelo-5' },
	{ name: 'layers', path: '/couches' },
	{ name: 'a layer', path: '/couches/npnru' },
	{ name: 'documents', path: '/documents' },
	{ name: 'a document', path: '/documents/lettre-pma-2017' },
	{ name: 'data', path: '/donnees' },
	{ name: 'what is kept', path: '/hors-ligne' },
	{ name: 'the statement', path: '/accessibilite' },
	{ name: 'about the atlas', path: '/a-propos' },
	{ name: 'an address that leads nowhere', path: '/nulle-part' }
];

/** What the console says of an address that leads nowhere. */
export const LOST = [/404/, /Not found/];

/** Opens a page and waits for it. */
export async function openKind(page: Page, { path, ready }: Kind): Promise<void> {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	await ready?.(page);
}
