import type { Palette } from '../style/palette';

/**
 * Rules for a map drawn by `drawSvgMap`, in plain colours: a picture that stands alone has no custom properties.
 * @param layers id → colour (`#rrggbb`).
 */
export function cardStyleSheet(palette: Palette, layers: ReadonlyMap<string, string>): string {
	const { accent, communeLine, epciLine, ink, land, muted, surface, territoryLine, water } = palette;
	const rules: [selector: string, declarations: string][] = [
		['svg', 'fill:none;stroke-linejoin:round'],
		['.ground-neighbour', `stroke:${communeLine};stroke-width:.8`],
		['.ground-border', `stroke:${muted};stroke-width:1.6;stroke-dasharray:9 4 2 4`],
		['.ground-land', `fill:${land}`],
		['.ground-water', `stroke:${water};stroke-width:2.4;stroke-linecap:round`],
		['.line-commune', `stroke:${communeLine};stroke-width:1`],
		['.line-epci', `stroke:${epciLine};stroke-width:1.6`],
		['.line-territory', `stroke:${territoryLine};stroke-width:2.4`],
		['.line-selection', `fill:${accent};stroke:${ink};stroke-width:2.4`],
		...[...layers].flatMap(([id, colour]): [string, string][] => [
			[`.layer-${id} .pattern-stroke`, `stroke:${colour}`],
			[`.layer-${id} .pattern-dot`, `fill:${colour}`],
			[
				`.layer-${id} .drawn-commune`,
				`fill:${colour};fill-opacity:.14;stroke:${colour};stroke-width:1.4;stroke-dasharray:4 3`
			],
			[`.layer-${id} .drawn-reference`, `fill:${colour};fill-opacity:.2;stroke:${colour};stroke-width:1`],
			[`.layer-${id} .drawn-outline`, `fill:${colour};fill-opacity:.75;stroke:${colour};stroke-width:2`],
			[`.layer-${id} .is-line`, 'fill:none;stroke-width:3'],
			[`.layer-${id} .drawn-link`, `stroke:${colour};stroke-width:3;stroke-dasharray:9 6`],
			[`.drawn-badge.layer-${id}`, `fill:${colour};stroke:${surface};stroke-width:1.5`],
			[`.drawn-mark.layer-${id}`, `fill:${surface};stroke:${colour};stroke-width:2.4`]
		]),
		['.drawn-commune.is-inferred', 'fill:none;stroke-width:2;stroke-dasharray:.1 4;stroke-linecap:round'],
		['.drawn-commune.is-to-come', 'fill-opacity:.05'],
		['.drawn-outline.is-to-come', 'fill-opacity:.35'],
		['.drawn-mark.is-to-come', 'stroke-width:1.5;stroke-dasharray:3 1.7']
	];
	return rules.map(([selector, declarations]) => `${selector}{${declarations}}`).join('\n');
}
