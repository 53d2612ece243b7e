import type { AtlasNames } from '../../lib/domain/names';
import { BASE_LOCALE, type Locale } from '../../lib/site/locales.js';
import type { Inputs } from '../read/inputs';
import type { RegistersFile } from '../read/register-schema';
import type { SourceEntry } from '../sources/source-entry';
import { namesOfWalks } from './names-of-walks';
import type { RegisterWay } from './register-ways';

type Named<T> = [id: string, names: T];

const registersOf = ({ registers }: RegistersFile, locale: Locale): AtlasNames['registers'] =>
	Object.fromEntries(
		registers.map(({ id, label, entry, publisher, note }): Named<AtlasNames['registers'][string]> => [
			id,
			{ title: label[locale], label: entry[locale], publisher: publisher[locale], note: note[locale] }
		])
	);

/** Credit and vintage are left out where they are the same in French: names and dates. */
function namesOfSource(
	{ id, label, origin, attribution, vintage }: SourceEntry,
	locale: Locale
): Named<AtlasNames['sources'][string]> {
	const isOther = (words: Record<Locale, string>) => words[locale] !== words[BASE_LOCALE];
	return [
		id,
		{
			label: label[locale],
			origin: origin[locale],
			...(isOther(attribution) ? { attribution: attribution[locale] } : {}),
			...(isOther(vintage) ? { vintage: vintage[locale] } : {})
		}
	];
}

/** Names, in one language other than French, of what the tables of `data/` define. */
export function namesOfTables(
	{ layers, sources, registers, walks }: Pick<Inputs, 'layers' | 'sources' | 'registers' | 'walks'>,
	locale: Locale,
	ways: readonly RegisterWay[] = []
): AtlasNames {
	const { themes, layers: definitions } = layers.data;
	return {
		themes: Object.fromEntries(themes.map(({ id, label }) => [id, label[locale]])),
		layers: Object.fromEntries(
			definitions.map(({ id, label, description }) => [
				id,
				{ label: label[locale], description: description[locale] }
			])
		),
		registers: registersOf(registers.file.data, locale),
		sources: Object.fromEntries(
			[...sources.data.sources, ...(sources.data.openData ?? [])].map((entry) => namesOfSource(entry, locale))
		),
		walks: namesOfWalks(walks.data, locale, ways)
	};
}
