import type { CommuneFile, Coverage, Fact, Layer, SharedArea, Theme } from '../../domain/atlas';
import { isWide, type WideBasis } from '../../answers/communes/reach';
import type { CoverageBasis } from '../../domain/words';

/** A fact in a commune, with why it is there. */
export interface CoveredFact {
	fact: Fact;
	basis: CoverageBasis;
	share?: SharedArea;
}

/** An entry of an official register. */
export interface CoveredOutline extends Pick<
	CommuneFile['references'][number],
	'id' | 'name' | 'facts' | 'isPartial' | 'certainty' | 'url'
> {
	basis: CoverageBasis;
	share?: SharedArea;
}

/** Entries of one register that list or meet a commune, those that cover most of it first. */
export interface OutlineSet {
	register: string;
	set: string;
	date: string | null;
	knowledge: CommuneFile['references'][number]['knowledge'];
	source: string;
	/** False for what surrounds the layer's subject without being a part of it. */
	isMember: boolean;
	outlines: CoveredOutline[];
}

export interface CoveredLayer {
	id: string;
	label: string;
	facts: CoveredFact[];
	sets: OutlineSet[];
}

export interface CoveredTheme {
	id: string;
	label: string;
	layers: CoveredLayer[];
}

const withShare = <T extends object>(item: T, { share }: Coverage): T & { share?: SharedArea } =>
	share ? { ...item, share } : item;

function outlineSets(coverage: readonly Coverage[], file: Pick<CommuneFile, 'references'>): OutlineSet[] {
	const references = new Map(file.references.map((reference) => [reference.id, reference]));
	const sets = new Map<string, OutlineSet>();
	for (const item of coverage) {
		const reference = item.kind === 'reference' ? references.get(item.id) : undefined;
		if (!reference) continue;
		const { register, set, source, date, knowledge, isMember, ...entry } = reference;
		const own = sets.get(register) ?? { register, set, source, date, knowledge, isMember, outlines: [] };
		const { id, name, facts, isPartial, certainty, url } = entry;
		own.outlines.push(withShare({ id, name, facts, isPartial, certainty, url, basis: item.basis }, item));
		sets.set(register, own);
	}
	const areaOf = ({ share }: CoveredOutline) => share?.areaKm2 ?? 0;
	return [...sets.values()]
		.map((own) => ({ ...own, outlines: own.outlines.sort((a, b) => areaOf(b) - areaOf(a)) }))
		.sort((a, b) => Number(b.isMember) - Number(a.isMember));
}

function coveredFacts(coverage: readonly Coverage[], facts: ReadonlyMap<string, Fact>): CoveredFact[] {
	return coverage.flatMap((item) => {
		const fact = item.kind === 'fact' ? facts.get(item.id) : undefined;
		return fact ? [withShare({ fact, basis: item.basis }, item)] : [];
	});
}

/** What is in a commune, and what is said of its territories without naming it, by how it concerns them. */
export type CoverageGroups = { here: CoveredTheme[] } & Record<WideBasis, CoveredTheme[]>;

/**
 * What covers a commune by theme and layer, in their order: what is in it apart from what is said of its territories. Themes
 * and layers without anything are left out.
 */
export function groupCoverage(
	file: Pick<CommuneFile, 'coverage' | 'facts' | 'references' | 'inherited' | 'unlisted'>,
	themes: readonly Theme[],
	layers: readonly Pick<Layer, 'id' | 'label' | 'theme'>[]
): CoverageGroups {
	const facts = new Map([...file.facts, ...file.inherited, ...file.unlisted].map((fact) => [fact.id, fact]));
	const group = (isAsked: (basis: CoverageBasis) => boolean): CoveredTheme[] =>
		themes.flatMap(({ id: theme, label: themeLabel }) => {
			const own = layers
				.filter((layer) => layer.theme === theme)
				.map(({ id, label }) => {
					const coverage = file.coverage.filter(({ layer, basis }) => layer === id && isAsked(basis));
					return { id, label, facts: coveredFacts(coverage, facts), sets: outlineSets(coverage, file) };
				})
				.filter((layer) => layer.facts.length + layer.sets.length > 0);
			return own.length === 0 ? [] : [{ id: theme, label: themeLabel, layers: own }];
		});
	return {
		here: group((basis) => !isWide(basis)),
		inherited: group((basis) => basis === 'inherited'),
		unlisted: group((basis) => basis === 'unlisted'),
		unsituated: group((basis) => basis === 'unsituated')
	};
}

/**
 * What a layer counts for in a commune: its facts and the outlines that are a part of its subject.
 * `isAround` says that there are none of these, only what surrounds them.
 */
export function countLayer({ facts, sets }: Pick<CoveredLayer, 'facts' | 'sets'>): {
	count: number;
	isAround: boolean;
} {
	const members = sets.filter(({ isMember }) => isMember);
	const count = facts.length + members.reduce((sum, { outlines }) => sum + outlines.length, 0);
	return { count, isAround: count === 0 };
}

/** Number of facts and of outlines in a theme or several. */
export const countCovered = (themes: readonly CoveredTheme[]): { facts: number; outlines: number } => {
	const layers = themes.flatMap((theme) => theme.layers);
	return {
		facts: layers.reduce((sum, { facts }) => sum + facts.length, 0),
		outlines: layers.reduce(
			(sum, { sets }) => sum + sets.reduce((inSets, { outlines }) => inSets + outlines.length, 0),
			0
		)
	};
};
