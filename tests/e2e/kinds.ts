/** The one list of kinds of pages: every test of what all pages share loops over it. */
import type { Page } from '@playwright/test';
import { expect, mapIsIdle } from './atlas-test';

/** A page of a kind that there is, as its tests open it. */
export interface Kind {
	name: string;
	path: string;
	/** Waits until the page answers, where it has a script of its own. */
	ready?: (page: Page) => Promise<void>;
	/** Most bytes of script, gzipped, if it builds more than others from what is asked of it; none for a map. */
	scripts?: number;
	/** It begins at a place or in a field: beyond the links that skip what stands around the page. */
	startsInside?: true;
	/** Its script puts words there that the built page has not: they are read in each language. */
	isWritten?: true;
	/** It has another make on a phone, which axe looks at too. */
	isOtherOnPhone?: true;
	/** What axe leaves out, of which the page has hundreds of one make. */
	without?: string;
	/** Most bytes of script of what comes when its parts are unfolded, where that is more than keeps the atlas. */
	later?: number;
	/** What it reads of its address. */
	parameters?: readonly string[];
	/** No page at all: what is said where an address leads nowhere. */
	isLost?: true;
}

const KIB = 1024;
/** Most bytes of script, gzipped, of a page that is no map. */
export const SCRIPTS = 64 * KIB;

/** The builder and the views of crossings say so. */
const says = (selector: string) => (page: Page) => expect(page.locator(selector).first()).toBeAttached();

/** One page of each kind at least, the heaviest of its kind where it matters. */
export const KINDS: readonly Kind[] = [
	{
		name: 'the map',
		path: '/',
		ready: mapIsIdle,
		parameters: ['couches', 'vue', 'ici', 'fond', 'statuts', 'territoire', 'existe', 'connu', 'aussi']
	},
	{
		name: 'the map with a place',
		path: '/?ici=59606&couches=npnru,ppri',
		ready: mapIsIdle,
		startsInside: true,
		isWritten: true
	},
	{ name: 'communes', path: '/communes', startsInside: true, parameters: ['q', 'territoire', 'tri'] },
	{ name: 'a commune', path: '/communes/59606-valenciennes' },
	{ name: 'territories', path: '/territoires' },
	{ name: 'a territory', path: '/territoires/pma' },
	{ name: 'an empty comparison', path: '/comparer', scripts: 76 * KIB, parameters: ['avec', 'ecarts'] },
	{
		name: 'a comparison',
		path: '/comparer?avec=cavm,caph,59172,62498',
		scripts: 76 * KIB,
		// Unfolded, it asks for what finds a commune.
		later: 12 * KIB,
		isWritten: true
	},
	{
		name: 'a crossing',
		path: '/croisements?q=npnru%26qpv',
		ready: says('[data-ready]'),
		// What it needs first is weighed in tests/data/built; this is with its map.
		scripts: 136 * KIB,
		// Unfolded, it asks for what reads one's own data.
		later: 48 * KIB,
		isWritten: true,
		isOtherOnPhone: true,
		parameters: ['q', 'vue', 'reponses', 'tri', 'territoire', 'ici', 'nom']
	},
	{
		name: 'the matrix',
		path: '/croisements/matrice',
		ready: says('[data-matrix="ready"]'),
		isOtherOnPhone: true,
		without: '.matrix tbody:nth-of-type(n + 2)',
		parameters: ['vue', 'territoire', 'a', 'b']
	},
	{
		name: 'the sets',
		path: '/croisements/ensembles',
		ready: says('[data-upset="ready"]'),
		isOtherOnPhone: true,
		parameters: ['couches']
	},
	{
		name: 'the outlines',
		path: '/croisements/contours',
		ready: says('[data-contours="ready"]'),
		isOtherOnPhone: true,
		parameters: ['a', 'b']
	},
	{
		name: 'the blind spots',
		path: '/croisements/angles-morts',
		ready: says('[data-blind]'),
		isOtherOnPhone: true,
		parameters: ['theme', 'voisines']
	},
	{
		name: 'the swipe',
		path: '/croisements/volet',
		ready: says('[data-swipe="ready"]'),
		isOtherOnPhone: true,
		parameters: ['a', 'b', 'volet', 'sens']
	},
	{
		name: 'outings',
		path: '/sorties',
		ready: (page) => expect(page.locator('main .near button').first()).toBeEnabled(),
		parameters: ['genre', 'statut', 'territoire', 'longueur']
	},
	{ name: 'an outing', path: '/sorties/eurovelo-5' },
	{ name: 'layers', path: '/couches' },
	{ name: 'a layer', path: '/couches/npnru', scripts: 76 * KIB },
	{ name: 'documents', path: '/documents', parameters: ['q'] },
	{ name: 'a document', path: '/documents/lettre-pma-2017' },
	{ name: 'data', path: '/donnees', isOtherOnPhone: true },
	{ name: 'what is kept', path: '/hors-ligne', parameters: ['page'] },
	{ name: 'the statement', path: '/accessibilite' },
	{ name: 'the glossary', path: '/glossaire' },
	{ name: 'about the atlas', path: '/a-propos' },
	{ name: 'an address that leads nowhere', path: '/nulle-part', isLost: true, isWritten: true }
];

/** Maps ask for far more script, and are weighed in map-first.spec.ts. */
export const isMap = ({ path }: Kind): boolean => path === '/' || path.startsWith('/?');

/** What the console says of an address that leads nowhere. */
export const LOST = [/404/, /Not found/];

/** Opens a page and waits for it. */
export async function openKind(page: Page, { path, ready }: Kind): Promise<void> {
	await page.goto(path);
	await page.waitForLoadState('networkidle');
	await ready?.(page);
}

/** Opens every part of the page that is folded; gives what folds it again. */
export async function unfold(page: Page): Promise<() => Promise<void>> {
	const folded = await page.locator('main details:not([open])').elementHandles();
	const set = (isOpen: boolean) =>
		Promise.all(
			folded.map((details) =>
				details.evaluate((element, open) => ((element as HTMLDetailsElement).open = open), isOpen)
			)
		);
	await set(true);
	return async () => void (await set(false));
}
