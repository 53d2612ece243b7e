import type { Layer } from '../../../domain/atlas';
import { m } from '../../../paraglide/messages';
import { listWords } from '../../../words/plain-words';

const FEW = 4;

/**
 * What the map shows, as one sentence: the heading, the live text, the title of the page and the caption of a print.
 * @param layers that are on, topmost first.
 * @param place what they are shown on.
 */
export function describeState(layers: readonly Pick<Layer, 'label'>[], place: string): string {
	if (layers.length === 0) return m.sentence_no_layer();
	const names = layers.slice(0, FEW).map(({ label }) => label);
	const rest = layers.length - names.length;
	const words = rest > 0 ? [...names, m.sentence_more({ count: rest })] : names;
	return m.sentence_layers_on({ count: layers.length, place, names: listWords(words) });
}
