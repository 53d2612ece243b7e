import type { BeforeNavigate, NavigationTarget } from '@sveltejs/kit';

type Move = Pick<BeforeNavigate, 'from' | 'to' | 'type' | 'willUnload'>;

/**
 * Whether a move inside the site should ask for the whole page: without network, when it leads to another page. Back
 * and forward are left as they are, since they cannot be called off without leaving a trace in the history.
 */
export const needsFullLoad = <M extends Move>(
	move: M,
	isOffline: boolean
): move is M & { to: NavigationTarget } =>
	isOffline &&
	!move.willUnload &&
	move.type !== 'popstate' &&
	move.to !== null &&
	move.to.url.pathname !== move.from?.url.pathname;
