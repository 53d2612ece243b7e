/** State of the finder of communes in the address: `?q=valenc&territoire=cavm&tri=faits`. Parsed leniently, written strictly. */
import { SORTS, type FinderQuery, type Sort } from './find-communes';

/** Nothing asked: every commune by name. */
export const NO_QUERY: FinderQuery = { text: '', territory: '', sort: 'nom' };

const isSort = (value: string | null): value is Sort => SORTS.some((sort) => sort === value);

/** The query of an address; what cannot be read is as if it were not there. */
export function parseFinderQuery(
	params: URLSearchParams,
	territories: readonly { id: string }[]
): FinderQuery {
	const territory = params.get('territoire') ?? '';
	const sort = params.get('tri');
	return {
		text: params.get('q') ?? '',
		territory: territories.some(({ id }) => id === territory) ? territory : '',
		sort: isSort(sort) ? sort : NO_QUERY.sort
	};
}

/** A query as the search part of an address; empty where nothing is asked. */
export function printFinderQuery({ text, territory, sort }: FinderQuery): string {
	const params = new URLSearchParams();
	if (text !== '') params.set('q', text);
	if (territory !== '') params.set('territoire', territory);
	if (sort !== NO_QUERY.sort) params.set('tri', sort);
	const printed = params.toString();
	return printed === '' ? '' : `?${printed}`;
}
