import type { TerritoryFile } from '../../domain/territory-file';

/** What of a territory tells where it stands in the index. */
type Listed = Pick<TerritoryFile, 'id' | 'wholes' | 'documents'>;

/**
 * Territories of the index: a card for each that documents are about and that is part of no other, with its parts.
 * @returns `others`: those that no document is about, which the atlas of a region has.
 */
export function splitTerritories<T extends Listed>(
	files: readonly T[]
): { cards: { file: T; parts: T[] }[]; others: T[] } {
	const isRead = ({ documents }: Listed) => documents.length > 0;
	return {
		cards: files
			.filter((file) => file.wholes.length === 0 && isRead(file))
			.map((file) => ({ file, parts: files.filter(({ wholes }) => wholes.includes(file.id)) })),
		others: files.filter((file) => !isRead(file))
	};
}
