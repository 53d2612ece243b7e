/** The atlas without any source of outlines: no page of an outing claims a trace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Walk } from '../../src/lib/domain/walk';
import { buildBeside } from '../build-beside';
import { parseStatic } from './real-atlas';

it('has a page of every outing, and none claims a trace', { timeout: 10 * 60_000 }, async () => {
	const { folder, refusal } = buildBeside('discs');
	expect(refusal).toBeUndefined();
	const { walks } = await parseStatic<{ walks: Walk[] }>('api/v1/walks.json');
	expect(walks.length).toBeGreaterThan(20);
	for (const { id } of walks) {
		const html = readFileSync(join(folder ?? '', 'build/sorties', `${id}.html`), 'utf8');
		expect(html, id).not.toMatch(
			/\.(gpx|kml)\b|Télécharger la trace|Longueur du tracé|Trait plein|dans l’ordre du tracé|Tracé\u00a0:/
		);
		expect(html, id).toContain('Nous n’avons pas de trace');
	}
});
