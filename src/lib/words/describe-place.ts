import type { Fact } from '../domain/atlas';
import type { Scope } from '../domain/words';
import { m } from '../paraglide/messages';
import { precisionWord } from './words';

type Placed = Pick<Fact, 'scope' | 'counted' | 'precision'>;

const WIDE_WORDS: Partial<Record<Scope, () => string>> = {
	whole: m.scope_whole,
	some: m.scope_some,
	site: m.scope_site
};

/** How exactly the place of a fact is known: its precision where communes are named, else what it says of its territory. */
export function describePlace({ scope, counted, precision }: Placed): string {
	if (scope === 'some' && counted) return m.scope_some_counted(counted);
	return (WIDE_WORDS[scope] ?? (() => precisionWord(precision)))();
}
