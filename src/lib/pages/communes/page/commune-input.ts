import type { Actor } from '../../../domain/actor';
import type { CommuneFile, Layer, SourceDocument, Source, Territory, Theme } from '../../../domain/atlas';

/** What the page is made from: the published files. */
export interface CommuneInput {
	file: CommuneFile & { version: string };
	themes: readonly Theme[];
	layers: readonly Layer[];
	territories: readonly Territory[];
	documents: readonly SourceDocument[];
	sources: readonly Source[];
	actors: readonly Actor[];
	/** Address of the page, as a printed sheet gives it. */
	address: string;
}
