import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	classifyCommunes,
	combinationsOf,
	layersOfCombination
} from '../../../../src/lib/answers/crossings/combinations';
import { buildUniverse } from '../../../../src/lib/answers/query/universe';
import { communes, EAST, ILES, makeFact, WEST } from '../../fixtures';

const layersNamed = (...ids: string[]) =>
	ids.map((id) => ({ key: id, term: { kind: 'layer' as const, id } }));

describe('combinations', () => {
	it('are all that may occur, fewest layers first', () => {
		expect(combinationsOf(1)).toEqual(['a']);
		expect(combinationsOf(2)).toEqual(['a', 'b', 'ab']);
		expect(combinationsOf(3)).toEqual(['a', 'b', 'c', 'ab', 'ac', 'bc', 'abc']);
		expect(combinationsOf(4)).toEqual(['1', '2', '3', '4']);
		expect(combinationsOf(9)).toEqual(['1', '2', '3', '4', '5']);
		expect(layersOfCombination('ac')).toEqual([0, 2]);
	});

	it('tell which layers cover a commune, or how many when there are many', () => {
		const facts = ['a', 'b', 'c', 'd'].map((layer, i) =>
			makeFact(layer, { layer, communes: [WEST, EAST, ILES].slice(0, i) })
		);
		const universe = buildUniverse(communes, facts);
		expect(classifyCommunes(layersNamed('b', 'c', 'd'), universe)).toEqual(['abc', 'bc', 'c']);
		expect(classifyCommunes(layersNamed('a', 'b', 'c', 'd'), universe)).toEqual(['3', '2', '1']);
	});
});

type Triple = [number, number, number];

/** Sight as it is, and as it lacks a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1), on linear RGB. */
const SIGHTS: Record<string, [Triple, Triple, Triple]> = {
	usual: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	deuteran: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	protan: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	tritan: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;

function toLinear(hex: string): Triple {
	const channel = (at: number) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

/** CIE L*a*b* (D65) of a linear RGB colour. */
function toLab(colour: Triple): Triple {
	const rgb = colour.map((value) => Math.min(1, Math.max(0, value))) as Triple;
	const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
	const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.95047);
	const y = f(dot([0.2126, 0.7152, 0.0722], rgb));
	const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const css = (file: string) => readFileSync(`src/lib/ui/styles/${file}.css`, 'utf8');
/** Custom properties of the day, then of the night. */
const readColours = (file: string): Map<string, string>[] =>
	css(file)
		.split('@media screen and (prefers-color-scheme: dark)')
		.map(
			(part) =>
				new Map(
					[...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value])
				)
		);

describe.each([
	['day', 0],
	['night', 1]
])('colours of the map by %s', (_, part) => {
	const own = readColours('crossing-map')[part] ?? new Map<string, string>();
	const land = readColours('tokens')[part]?.get('land') ?? '';
	const labs = (sight: string, combination: string): Triple => {
		const linear = toLinear(combination === '' ? land : (own.get(`cross-${combination}`) ?? ''));
		const matrix = SIGHTS[sight] ?? [
			[0, 0, 0],
			[0, 0, 0],
			[0, 0, 0]
		];
		return toLab(matrix.map((row) => dot(row, linear)) as Triple);
	};
	const distance = (sight: string, a: string, b: string): number => {
		const [first, second] = [labs(sight, a), labs(sight, b)];
		return Math.hypot(...first.map((value, i) => value - (second[i] ?? 0)));
	};

	it.each(Object.keys(SIGHTS))('stay apart for %s sight: ΔE of 20 and more between any two', (sight) => {
		const all = ['', ...combinationsOf(3)];
		for (const [i, a] of all.entries())
			for (const b of all.slice(i + 1)) expect(distance(sight, a, b), `${a} ${b}`).toBeGreaterThanOrEqual(20);
	});

	it('say more layers by more weight', () => {
		const weights = ['', '1', '2', '3', '4', '5'].map((count) => labs('usual', count)[0]);
		const sorted = [...weights].sort((a, b) => (part === 0 ? b - a : a - b));
		expect(weights).toEqual(sorted);
		for (const [i, weight] of weights.slice(1).entries())
			expect(Math.abs(weight - (weights[i] ?? 0))).toBeGreaterThan(7);
	});
});
