import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { CARD_MAP, CARD_MAP_UNITS, type Card } from '../../../../src/lib/drawing/cards/card';
import { cardStyleSheet } from '../../../../src/lib/drawing/cards/card-style';
import { drawCard } from '../../../../src/lib/drawing/cards/draw-card';
import type { Lettering } from '../../../../src/lib/drawing/cards/lettering';
import { realPalette } from '../style/real-look';

const palette = realPalette('light');
const card: Card = {
	path: '/communes/59606-valenciennes',
	kind: 'Commune',
	title: 'Valenciennes',
	subtitles: ['Valenciennes Métropole', '43 468 habitants'],
	figure: '36',
	counted: 'programmes et projets cités',
	note: 'et 223 à l’échelle de son territoire',
	themes: ['Vivre ici', 'Mobilité', 'Économie'].map((label, i) => ({
		label,
		colour: '#c2356b',
		count: 9 - i
	})),
	credit: 'IGN'
};

/** Letters half as wide as high, whose outlines tell what is written where. */
const lettering: Lettering = {
	measure: (text, _, size) => text.length * size * 0.5,
	outline: (text, _, size, [x, y]) => [x, y, size, text].join('|')
};

const parse = (svg: string) => {
	const errors: string[] = [];
	const parser = new DOMParser({ onError: (_, message) => errors.push(message) });
	const root = parser.parseFromString(svg, 'image/svg+xml').documentElement;
	expect(errors).toEqual([]);
	if (!root) throw new Error('no root');
	return root;
};

function draw(change: Partial<Card> = {}) {
	const mapStyle = cardStyleSheet(palette, new Map([['qpv', '#7b3f98']]));
	const svg = drawCard({
		card: { ...card, ...change },
		map: '<g id="map"/>',
		mapStyle,
		lettering,
		palette,
		siteName: 'Atlas'
	});
	const written = [...parse(svg).getElementsByTagName('path')].map((path) => {
		const [x = '', y = '', size = '', text = ''] = (path.getAttribute('d') ?? '').split('|');
		const right = Number(x) + lettering.measure(text, 'sans', Number(size));
		return { text, x: Number(x), y: Number(y), size: Number(size), right };
	});
	return { svg, written, texts: written.map(({ text }) => text) };
}

describe('drawCard', () => {
	it('is well-formed, of the right size, without text, links, custom properties or things undefined', () => {
		const { svg } = draw();
		const root = parse(svg);
		expect([root.getAttribute('width'), root.getAttribute('height')]).toEqual(['1200', '630']);
		expect(svg).not.toMatch(/<text|href=|var\(|undefined|NaN/);
		expect(svg).toContain('<g id="map"/>');
	});

	it('shows its map enlarged, without cutting or stretching it', () => {
		const { width, height } = CARD_MAP_UNITS;
		expect(draw().svg).toContain(`width="590" height="630" viewBox="0 0 ${width} ${height}"`);
		expect(CARD_MAP.width / width).toBeCloseTo(CARD_MAP.height / height, 9);
		expect(CARD_MAP.width / width).toBeGreaterThan(1);
	});

	it('writes all that the card says', () => {
		expect(draw().texts).toEqual(
			expect.arrayContaining([
				'Atlas',
				'Commune',
				'Valenciennes',
				'Valenciennes Métropole',
				'43 468 habitants',
				'36',
				'programmes et projets cités',
				'Vivre ici',
				'9',
				'IGN'
			])
		);
	});

	it('does not name the atlas twice on its own card', () => {
		expect(draw({ title: 'Atlas' }).texts.filter((text) => text === 'Atlas')).toHaveLength(1);
	});

	it.each([
		'Hallennes-lez-Haubourdin',
		'La Chapelle-d’Armentières',
		'Communauté d’agglomération de Béthune-Bruay, Artois Lys Romane et de tout ce qui l’entoure'
	])('keeps %s inside its column, above the number', (title) => {
		const { written } = draw({
			title,
			counted: 'programmes et projets cités dans 5\u00a0documents à l’échelle de son territoire',
			subtitles: ['Une première ligne bien assez longue pour en prendre deux', 'Une autre']
		});
		const credit = written.find(({ text }) => text === 'IGN');
		for (const { x, y, right } of written.filter((item) => item !== credit)) {
			expect(x).toBeGreaterThanOrEqual(56);
			expect(right).toBeLessThanOrEqual(610);
			expect(y).toBeLessThanOrEqual(600);
		}
		const number = written.find(({ text }) => text === '36');
		const above = written.filter(({ text }) => text.includes('autre'));
		expect(above).toHaveLength(1);
		expect(above[0]?.y).toBeLessThan((number?.y ?? 0) - (number?.size ?? 0) * 0.72);
	});

	it('leaves themes out where the title takes their room, the last ones first', () => {
		const shown = (...subtitles: string[]) => {
			const { texts } = draw({ title: 'Hallennes-lez-Haubourdin', subtitles });
			return card.themes.map(({ label }) => label).filter((label) => texts.includes(label));
		};
		expect(shown()).toEqual(['Vivre ici', 'Mobilité', 'Économie']);
		const fewer = shown('Une ligne', 'Une deuxième', 'Une troisième', 'Une quatrième');
		expect(fewer.length).toBeLessThan(3);
		expect(fewer).toEqual(['Vivre ici', 'Mobilité', 'Économie'].slice(0, fewer.length));
	});
});
