import type { Layer } from '../domain/atlas';
import { PRECISIONS } from '../domain/words';
import { m } from '../paraglide/messages';
import { formatNumber } from './plain-words';
import { precisionShort } from './words';

/** What is drawn of a layer, in one small line: its precisions, most facts first, official outlines, facts with no place. */
export function describeLayer({ precisions, references, unplacedCount }: Layer): string {
	const words = PRECISIONS.filter((precision) => precision !== 'none' && (precisions[precision] ?? 0) > 0)
		.sort((a, b) => (precisions[b] ?? 0) - (precisions[a] ?? 0))
		.map(precisionShort);
	const official = references.reduce((sum, { count }) => sum + count, 0);
	return [
		words.slice(0, 2).join(', '),
		official > 0 ? m.layer_official({ count: official, formatted: formatNumber(official) }) : '',
		unplacedCount > 0 ? m.layer_unplaced({ count: unplacedCount }) : ''
	]
		.filter((part) => part !== '')
		.join(' · ');
}
