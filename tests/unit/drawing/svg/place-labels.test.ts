import { describe, expect, it } from 'vitest';
import type { LngLat } from '../../../../src/lib/domain/atlas';
import { placeLabels, type LabelCandidate } from '../../../../src/lib/drawing/svg/place-labels';

const SIZE = [400, 300] as const;
const candidate = (name: string, x: number, y: number, kind: LabelCandidate['kind'] = 'commune') => ({
	name,
	at: [x, y] as LngLat,
	kind
});
const placed = (...candidates: LabelCandidate[]) =>
	placeLabels(candidates, (at) => at, SIZE).map(({ name }) => name);

describe('placeLabels', () => {
	it('leaves out a name that would touch one that came before', () => {
		expect(
			placed(candidate('Lille', 200, 150), candidate('Loos', 210, 155), candidate('Lens', 200, 190))
		).toEqual(['Lille', 'Lens']);
	});

	it('lets the first one win, whichever it is', () => {
		expect(placed(candidate('Loos', 210, 155), candidate('Lille', 200, 150))).toEqual(['Loos']);
	});

	it('does not let a name that was left out push others aside', () => {
		const names = placed(
			candidate('Lille', 100, 150),
			candidate('Hellemmes', 140, 150),
			candidate('Roubaix', 185, 150)
		);
		expect(names).toEqual(['Lille', 'Roubaix']);
	});

	it('leaves out names that would be cut off at the edge', () => {
		const edges: [number, number][] = [
			[5, 150],
			[395, 150],
			[200, 3],
			[200, 297]
		];
		expect(placed(...edges.map(([x, y]) => candidate('Valenciennes', x, y)))).toEqual([]);
	});

	it('gives long names and territories more room', () => {
		const beside = candidate('Lens', 260, 150);
		expect(placed(candidate('Lille', 200, 150), beside)).toHaveLength(2);
		expect(placed(candidate('Marquette-lez-Lille', 200, 150), beside)).toHaveLength(1);
		expect(placed(candidate('Lille', 200, 150), candidate('Lens', 200, 175))).toHaveLength(2);
		expect(placed(candidate('Lille', 200, 150, 'territory'), candidate('Lens', 200, 175))).toHaveLength(1);
	});

	it('measures in the picture, not in degrees', () => {
		const project = ([lng, lat]: LngLat): [number, number] => [lng * 100, lat * 5];
		const near = [candidate('Lille', 1, 30), candidate('Lens', 3, 30)];
		expect(placeLabels(near, project, SIZE)).toHaveLength(2);
		expect(placeLabels(near, (at) => [at[0], at[1] + 100], SIZE)).toHaveLength(0);
	});
});
