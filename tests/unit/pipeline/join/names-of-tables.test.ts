import { describe, expect, it } from 'vitest';
import { byLocale } from '../../../../src/lib/domain/locales.js';
import { namesOfTables } from '../../../../src/pipeline/join/names-of-tables';
import { tinyInputs } from '../tiny-atlas';

describe('namesOfTables', () => {
	const inputs = tinyInputs();

	it('gives themes, layers and registers their names in one language', () => {
		const { themes, layers, registers, walks } = namesOfTables(inputs, 'nl');
		expect(themes).toEqual({ ville: 'Stad' });
		expect(layers.cites).toEqual({ label: 'Wijken', description: 'Cités.' });
		expect(registers).toEqual({
			'cites-officielles': {
				title: 'Officiële wijken',
				label: 'Officiële wijk',
				publisher: 'Auteur',
				note: 'Des cités.'
			}
		});
		expect(walks.cites).toEqual({ name: 'Wijken', summary: 'Wijken.' });
	});

	it('leaves out a credit and a vintage that are the same in French', () => {
		const [entry] = inputs.sources.data.sources;
		if (!entry) throw new Error('no source');
		const dated = { ...entry, vintage: { ...byLocale(() => 'non datée'), en: 'undated' } };
		const sources = { ...inputs.sources, data: { sources: [dated] } };
		expect(namesOfTables({ ...inputs, sources }, 'en').sources).toEqual({
			[entry.id]: { label: entry.id, origin: 'o', vintage: 'undated' }
		});
	});
});
