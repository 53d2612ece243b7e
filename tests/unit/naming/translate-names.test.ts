import { describe, expect, it } from 'vitest';
import type { AtlasStart, Source } from '../../../src/lib/domain/atlas';
import type { AtlasNames } from '../../../src/lib/domain/names';
import { compareNames, translateSet, translateStart } from '../../../src/lib/naming/translate-names';
import { start } from '../../data/real-atlas';

const NAMES: AtlasNames = {
	themes: { ville: 'Towns' },
	layers: { qpv: { label: 'Priority neighbourhoods', description: 'What the documents say of them.' } },
	references: { qpv: { 'qpv-mel': 'Priority neighbourhood of the MEL' } },
	sources: { 'qpv-mel': { label: 'Priority neighbourhoods of the MEL', origin: 'ANCT' } }
};

const find = <T extends { id: string }>(list: readonly T[], id: string): T => {
	const found = list.find((item) => item.id === id);
	if (!found) throw new Error(`no ${id}`);
	return found;
};

describe('translateStart', () => {
	const translated: AtlasStart = translateStart(start, NAMES);

	it('gives themes, layers, sets and sources their names', () => {
		expect(find(translated.themes, 'ville').label).toBe('Towns');
		const layer = find(translated.layers, 'qpv');
		expect([layer.label, layer.description]).toEqual(Object.values(NAMES.layers.qpv ?? {}));
		expect(layer.references.map(({ label }) => label)).toEqual(['Priority neighbourhood of the MEL']);
	});

	it('keeps a vintage that is a date, and everything that has no name in the language', () => {
		const [before, after] = [start, translated].map(({ sources }): Source => find(sources, 'qpv-mel'));
		expect(after).toEqual({ ...before, label: 'Priority neighbourhoods of the MEL', origin: 'ANCT' });
		expect(find(translated.layers, 'npnru')).toEqual(find(start.layers, 'npnru'));
		expect(translated.facts).toBe(start.facts);
	});
});

describe('translateSet', () => {
	const outline = { layer: 'qpv', source: 'qpv-mel', set: 'Quartier prioritaire de la MEL' };

	it('names the set by its layer and source', () => {
		expect(translateSet(outline, NAMES).set).toBe('Priority neighbourhood of the MEL');
	});

	it('leaves a set without a name, and what belongs to none', () => {
		expect(translateSet({ ...outline, source: 'other' }, NAMES).set).toBe(outline.set);
		expect(translateSet({ ...outline, set: null }, NAMES).set).toBeNull();
	});
});

describe('compareNames', () => {
	const things = {
		themes: [{ id: 'ville' }],
		layers: [{ id: 'qpv', references: [{ source: 'qpv-mel' }] }],
		sources: [{ id: 'qpv-mel' }]
	};

	it('finds nothing to say of a whole translation', () => {
		expect(compareNames(things, NAMES)).toEqual({ missing: [], unused: [] });
	});

	it('finds what a translation lacks, and what it gives to nothing', () => {
		const names = {
			...NAMES,
			themes: { villle: 'Towns' },
			references: { qpv: {} },
			sources: { ...NAMES.sources, old: { label: 'Old', origin: 'Old' } }
		};
		expect(compareNames(things, names)).toEqual({
			missing: [
				['themes', 'ville'],
				['references', 'qpv', 'qpv-mel']
			],
			unused: [
				['themes', 'villle'],
				['sources', 'old']
			]
		});
	});
});
