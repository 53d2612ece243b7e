import { describe, expect, it } from 'vitest';
import type { AtlasStart, Source } from '../../../src/lib/domain/atlas';
import type { AtlasNames } from '../../../src/lib/domain/names';
import {
	translateSet,
	translateSource,
	translateStart,
	translateWalk
} from '../../../src/lib/domain/translate-names';
import { start } from '../../data/real-atlas';
import { codeOf, makeSource } from '../fixtures';
import { makeWalk } from '../pages/walks/a-walk';

const NAMES: AtlasNames = {
	themes: { ville: 'Towns' },
	layers: { qpv: { label: 'Priority neighbourhoods', description: 'What the documents say of them.' } },
	registers: {
		'qpv-2024': {
			title: 'Priority neighbourhoods of 2024',
			label: 'Priority neighbourhood',
			publisher: 'State agency',
			note: 'Outlines in force.'
		}
	},
	sources: { 'qpv-mel': { label: 'Priority neighbourhoods of the MEL', origin: 'ANCT' } },
	walks: {
		parc: { name: 'Park', summary: 'A park.' },
		voie: { name: 'Voie', summary: 'A way.', publishedOf: 'from end to end' }
	}
};

const find = <T extends { id: string }>(list: readonly T[], id: string): T => {
	const found = list.find((item) => item.id === id);
	if (!found) throw new Error(`no ${id}`);
	return found;
};

describe('translateStart', () => {
	const translated: AtlasStart = translateStart(start, NAMES);

	it('gives themes, layers, registers and sources their names', () => {
		expect(find(translated.themes, 'ville').label).toBe('Towns');
		const layer = find(translated.layers, 'qpv');
		expect([layer.label, layer.description]).toEqual(Object.values(NAMES.layers.qpv ?? {}));
		const register = layer.references.find((reference) => reference.register === 'qpv-2024');
		expect(register).toMatchObject(NAMES.registers['qpv-2024'] ?? {});
	});

	it('keeps a vintage that is a date, and everything that has no name in the language', () => {
		const [before, after] = [start, translated].map(({ sources }): Source => find(sources, 'qpv-mel'));
		expect(after).toEqual({ ...before, label: 'Priority neighbourhoods of the MEL', origin: 'ANCT' });
		expect(find(translated.layers, 'npnru')).toEqual(find(start.layers, 'npnru'));
		expect(translated.facts).toBe(start.facts);
	});
});

describe('translateSource', () => {
	it('says a credit in the language where it is more than names', () => {
		const source = makeSource('velo', { attribution: '© contributeurs' });
		const names = (attribution?: string): AtlasNames => ({
			...NAMES,
			sources: { velo: { label: 'Cycling', origin: 'OSM', ...(attribution ? { attribution } : {}) } }
		});
		expect(translateSource(source, names('© contributors')).attribution).toBe('© contributors');
		expect(translateSource(source, names()).attribution).toBe('© contributeurs');
	});
});

describe('translateSet', () => {
	const outline = { register: 'qpv-2024', set: 'Quartier prioritaire' };

	it('names the set by its register', () => {
		expect(translateSet(outline, NAMES).set).toBe('Priority neighbourhood');
	});

	it('leaves a set without a name, and what belongs to none', () => {
		expect(translateSet({ ...outline, register: 'other' }, NAMES).set).toBe(outline.set);
		expect(translateSet({ ...outline, set: null }, NAMES).set).toBeNull();
	});
});

describe('translateWalk', () => {
	const parc = makeWalk('parc', { name: 'Parc', summary: 'Un parc.' });

	it('says our own words in the language of the names', () => {
		const { name, summary, isFrench } = translateWalk(parc, NAMES);
		expect([name, summary, isFrench]).toEqual(['Park', 'A park.', { name: false, summary: false }]);
	});

	it('takes a name that is the same for a French one, and leaves in French what a fact tells', () => {
		const voie = makeWalk('voie', { name: 'Voie', summary: 'Une voie.' });
		expect(translateWalk(voie, NAMES).isFrench).toEqual({ name: true, summary: false });
		const told = translateWalk(makeWalk('autre', { name: 'Autre', summary: 'Dit par un fait.' }), NAMES);
		expect([told.name, told.summary]).toEqual(['Autre', 'Dit par un fait.']);
		expect(told.isFrench).toEqual({ name: true, summary: true });
	});

	it('is as it is published without names', () => {
		expect(translateWalk(parc)).toEqual({ ...parc, isFrench: { name: true, summary: true } });
	});

	it('names sets of outlines, and what a published length is of', () => {
		const set = { register: 'qpv-2024', source: 'qpv-2024', label: 'Quartier prioritaire', names: [] };
		const near = {
			...{ id: 'q1', name: 'Épine', set: 'Quartier prioritaire', layer: 'qpv' },
			...{ register: 'qpv-2024', source: 'qpv-2024', communes: [codeOf('59350')], metres: 5 }
		};
		const walk = translateWalk(
			makeWalk('voie', {
				outlines: [set, { ...set, register: 'other' }],
				near: [near, { ...near, set: null, register: null, source: null }],
				trace: {
					...{
						kind: 'way',
						source: 'velo',
						km: 4,
						atlasKm: 4,
						isLoop: false,
						parts: 1,
						start: [2, 50],
						gaps: [],
						asideKm: 0
					},
					published: { km: 5, of: 'd’un bout à l’autre', source: 'https://velo.example' },
					bbox: [2, 50, 3, 51],
					files: { gpx: 'a.gpx', line: 'a.line.gpx', kml: 'a.kml', geojson: 'a.geojson' }
				}
			}),
			NAMES
		);
		expect(walk.outlines.map(({ label }) => label)).toEqual([
			'Priority neighbourhood',
			'Quartier prioritaire'
		]);
		expect(walk.near.map((outline) => outline.set)).toEqual(['Priority neighbourhood', null]);
		expect(walk.trace?.published?.of).toBe('from end to end');
	});
});
