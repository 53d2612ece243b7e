/** What axe finds on a page, asked for in the quickest way that finds the same. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './atlas-test';

/** Rules that look at colours: all that another colour scheme can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

export interface AxeScope {
	/** Only the rules of colours, or all but them; all rules unless it is given. */
	rules?: 'colours' | 'words';
	include?: string;
	exclude?: string;
}

/** Fails with what axe has against the page. @param name what the page shows. */
export async function expectAccessible(page: Page, name: string, scope: AxeScope = {}): Promise<void> {
	const axe = new AxeBuilder({ page });
	// Our pages hold no frame: axe need not open a page of its own to join what frames say, nor tell of what it passed.
	axe.setLegacyMode(true).options({ resultTypes: ['violations'] });
	if (scope.rules === 'colours') axe.withRules(COLOURS);
	if (scope.rules === 'words') axe.disableRules(COLOURS);
	if (scope.include !== undefined) axe.include(scope.include);
	if (scope.exclude !== undefined) axe.exclude(scope.exclude);
	const { violations } = await axe.analyze();
	const found = violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html }) => html)]);
	expect.soft(found, `axe: ${name}`).toEqual([]);
}
