/** The atlas without any source of outlines: approximate cells, measured against the true outlines where these are at hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import { areaPaths, FillRule, intersect } from 'clipper2-ts';
import { describe, expect, it } from 'vitest';
import { toClipperPaths } from '../../src/lib/geo/clipper-paths';
import { partsOf } from '../../src/lib/geo/rings';
import type { Walk } from '../../src/lib/domain/walk';
import { buildBoundaries, cellOutlines } from '../../src/pipeline/join/boundaries';
import { neighboursByBorder } from '../../src/pipeline/join/neighbours';
import { buildBeside } from '../build-beside';
import { findOgcFault } from '../ogc-fault';
import { inputs, parseStatic, readBoundaries, start } from './real-atlas';

const cells = buildBoundaries(
	'cell',
	cellOutlines(inputs.figures.values()),
	inputs.members,
	inputs.territories.data.territories
);
const pathsOf = (geometry: Polygon | MultiPolygon) => toClipperPaths(geometry, 1e7);
const sizeOf = (geometry: Polygon | MultiPolygon): number => Math.abs(areaPaths(pathsOf(geometry)));
const common = (a: Polygon | MultiPolygon, b: Polygon | MultiPolygon): number =>
	Math.abs(areaPaths(intersect(pathsOf(a), pathsOf(b), FillRule.NonZero)));
const shapes = [...cells.communes].map(([code, { geometry }]) => ({ code, geometry }));

describe('the cells', () => {
	it('are one for each commune, valid by the rules of the OGC, of one part each', () => {
		expect(shapes.map(({ code }) => code)).toEqual(inputs.members.map(({ code }) => code));
		for (const { code, geometry } of shapes) {
			expect(findOgcFault(geometry), code).toBeUndefined();
			expect(partsOf(geometry), code).toHaveLength(1);
		}
	});

	it('make each territory in one piece, without a gap', () => {
		for (const [id, { geometry }] of cells.territories) {
			expect(findOgcFault(geometry), id).toBeUndefined();
			expect(partsOf(geometry).map((rings) => rings.length), id).toEqual([1]);
		}
	});

	it('do not overlap', () => {
		const neighbours = neighboursByBorder(cells.topology);
		for (const { code, geometry } of shapes)
			for (const other of neighbours.get(code) ?? []) {
				const beside = cells.communes.get(other)?.geometry;
				if (beside && other > code) expect(common(geometry, beside) / sizeOf(geometry), `${code} ${other}`).toBeLessThan(1e-6);
			}
		const sum = shapes.reduce((total, { geometry }) => total + sizeOf(geometry), 0);
		const roots = [...cells.territories].filter(([id]) => ['mel', 'cavm', 'caph', 'pma'].includes(id));
		const merged = roots.reduce((total, [, { geometry }]) => total + sizeOf(geometry), 0);
		expect(merged / sum).toBeCloseTo(1, 6);
	});

	it.runIf(start.boundaries === 'outline')(
		'overlap the true outlines by 0.82 in the middle, nowhere less than half',
		async () => {
			const { communes } = await readBoundaries();
			const shares = shapes
				.map(({ code, geometry }) => {
					const outline = communes.get(code)?.geometry;
					const both = outline ? common(geometry, outline) : 0;
					return both / (sizeOf(geometry) + (outline ? sizeOf(outline) : 0) - both);
				})
				.sort((a, b) => a - b);
			expect(shares[Math.floor(shares.length / 2)]).toBeGreaterThan(0.82);
			expect(shares[Math.floor(shares.length / 10)]).toBeGreaterThan(0.73);
			expect(shares[0]).toBeGreaterThan(0.5);
		}
	);

	it.runIf(start.boundaries === 'outline')('have nineteen of twenty true neighbours, and no more wrong ones', async () => {
		const topology = await parseStatic<Parameters<typeof neighboursByBorder>[0]>('atlas/boundaries.json');
		const pairs = (found: ReadonlyMap<string, readonly string[]>) =>
			new Set([...found].flatMap(([code, others]) => others.map((other) => `${code} ${other}`)));
		const [near, true_] = [pairs(neighboursByBorder(cells.topology)), pairs(neighboursByBorder(topology))];
		const right = [...near].filter((pair) => true_.has(pair)).length;
		expect(right / near.size).toBeGreaterThan(0.95);
		expect(right / true_.size).toBeGreaterThan(0.95);
	});
});

it('has a page of every outing, and none claims a trace', { timeout: 10 * 60_000 }, async () => {
	const { folder, refusal } = buildBeside('cells');
	expect(refusal).toBeUndefined();
	const { walks } = await parseStatic<{ walks: Walk[] }>('api/v1/walks.json');
	// Ways of registers are not there without their source.
	const known = walks.filter(({ record }) => record === null);
	expect(known.length).toBeGreaterThan(20);
	for (const { id } of known) {
		const html = readFileSync(join(folder ?? '', 'build/sorties', `${id}.html`), 'utf8');
		expect(html, id).not.toMatch(
			/\.(gpx|kml)\b|Télécharger la trace|Longueur du tracé|Trait plein|dans l’ordre du tracé|Tracé\u00a0:/
		);
		expect(html, id).toContain('Nous n’avons pas de trace');
	}
});
