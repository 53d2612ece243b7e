import { describe, expect, it } from 'vitest';
import { axisPlace, periodBar } from '../../../../src/lib/drawing/charts/period-bar';

const bar = (
	period: { from?: string; to?: string } | null,
	status: Parameters<typeof periodBar>[0]['status'] = 'underway',
	statusDate: string | null = '2022-07'
) => periodBar({ period, status, statusDate });
/** A year of the axis, in hundredths: it has 17, from 2014 to 2030. */
const YEAR = 100 / 17;

describe('periodBar', () => {
	it('is full before the date of the document and hatched after it', () => {
		const { pieces = [] } = bar({ from: '2020', to: '2024' }) ?? {};
		expect(pieces.map(({ kind }) => kind)).toEqual(['engaged', 'announced']);
		expect(pieces[0]?.left).toBeCloseTo(6 * YEAR, 0);
		expect(pieces[0]?.width).toBeCloseTo(2.5 * YEAR, 0);
		expect(pieces[1]?.width).toBeCloseTo(2.5 * YEAR, 0);
		expect(pieces.some(({ fades }) => fades)).toBe(false);
	});

	it.each(['planned', 'candidate', 'proposed', 'unstated'] as const)(
		'has no full part where the status is %s',
		(status) => {
			expect(bar({ from: '2018', to: '2024' }, status)?.pieces.map(({ kind }) => kind)).toEqual([
				'announced'
			]);
		}
	);

	it('has no full part where the document bears no date', () => {
		expect(bar({ from: '2018', to: '2020' }, 'done', null)?.pieces.map(({ kind }) => kind)).toEqual([
			'announced'
		]);
	});

	it('fades on the side that the text does not tell, and on no other', () => {
		expect(bar({ from: '2020' })?.pieces.map(({ kind, fades }) => [kind, fades])).toEqual([
			['engaged', undefined],
			['announced', 'end']
		]);
		expect(bar({ to: '2026' })?.pieces.map(({ kind, fades }) => [kind, fades])).toEqual([
			['engaged', 'start'],
			['announced', undefined]
		]);
		expect(bar({ from: '2023' }, 'planned')?.pieces).toMatchObject([{ kind: 'announced', fades: 'end' }]);
	});

	it('announces nothing further of what is done', () => {
		expect(bar({ from: '2018' }, 'done')?.pieces).toMatchObject([{ kind: 'engaged', fades: 'end' }]);
		expect(bar({ from: '2018' }, 'ended')?.pieces).toHaveLength(1);
	});

	it('ends at the ends of the axis, and says which side lies beyond it', () => {
		expect(bar({ from: '2010', to: '2050' })).toMatchObject({
			pieces: [{ left: 0 }, { kind: 'announced' }],
			beyond: { start: true, end: true }
		});
		expect(bar({ from: '2004', to: '2010' })?.pieces).toEqual([]);
	});

	it('is none where the text tells no date', () => {
		expect(bar(null)).toBeUndefined();
		expect(bar({})).toBeUndefined();
	});

	it('counts the last day, month or year in', () => {
		const { pieces: [year] = [] } = bar({ from: '2015', to: '2015' }) ?? {};
		expect(year?.width).toBeCloseTo(YEAR, 1);
		const { pieces: [month] = [] } = bar({ from: '2015-03', to: '2015-03' }) ?? {};
		expect(month?.width).toBeCloseTo(YEAR / 12, 1);
	});
});

it('axisPlace keeps to the axis', () => {
	expect(axisPlace('2014')).toBe(0);
	expect(axisPlace('2099')).toBe(100);
	expect(axisPlace('2022-07')).toBeCloseTo(8.5 * YEAR, 0);
});
