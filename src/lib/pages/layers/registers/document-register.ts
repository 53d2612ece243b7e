import type { Fact } from '../../../domain/atlas';
import type { InseeCode } from '../../../domain/codes';
import type { PublishedEntry } from '../../../domain/schemas/register';

/** Communes that documents name, that registers list or meet, or both, each in ascending order. */
export interface DocumentRegister {
	both: InseeCode[];
	onlyDocuments: InseeCode[];
	onlyRegisters: InseeCode[];
}

/**
 * What the documents and the official registers of one subject say of communes, side by side.
 * @param facts those of the layer; only communes that a text names count.
 * @param entries those of the registers shown with it, whatever they are called there.
 */
export function compareWithRegisters(
	facts: readonly Pick<Fact, 'scope' | 'communes'>[],
	entries: readonly Pick<PublishedEntry, 'communes' | 'isMember'>[]
): DocumentRegister {
	const named = new Set(facts.filter(({ scope }) => scope === 'named').flatMap(({ communes }) => communes));
	const listed = new Set(
		entries.filter(({ isMember }) => isMember).flatMap(({ communes }) => communes.map(({ code }) => code))
	);
	const sorted = (codes: Iterable<InseeCode>) => [...codes].sort();
	return {
		both: sorted([...named].filter((code) => listed.has(code))),
		onlyDocuments: sorted([...named].filter((code) => !listed.has(code))),
		onlyRegisters: sorted([...listed].filter((code) => !named.has(code)))
	};
}

/** What documents alone say, and what registers and deduced places say, as terms of a query. */
const TEXTS = '[deduits=non,contours=non]';
const REGISTERS = '[documents=non]';

/**
 * The query of the crossings that asks for one side. What a document says of a whole territory stays uncertain there: a commune
 * that only a register lists may then be told apart as one that the text may mean.
 */
export function queryOfSide(side: keyof DocumentRegister, layer: string): string {
	const [texts, registers] = [`${layer}${TEXTS}`, `${layer}${REGISTERS}`];
	if (side === 'both') return `${texts} & ${registers}`;
	return side === 'onlyDocuments' ? `${texts} & !${registers}` : `${registers} & !${texts}`;
}
