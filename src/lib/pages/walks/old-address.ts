import type { Walk } from '../../domain/walk';

/** Whether a walk had a page under `/balades`, as outings were called before: all but ways of registers and stages did. */
export const hadOldAddress = ({
	facts,
	see,
	outlines,
	trace
}: Pick<Walk, 'facts' | 'see' | 'outlines' | 'trace'>): boolean =>
	facts.length + see.length + outlines.length > 0 ||
	trace?.source === 'eurovelo5' ||
	trace?.source === 'voies-navigables';
