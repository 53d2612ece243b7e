/** Milliseconds that a page has to itself once it has come: a stop of the first reading is worse than a late installation. */
export const SETTLE_MS = 2000;

/** Does a piece of work once the page has come and has nothing more urgent. */
export function whenSettled(work: () => void): void {
	const wait = () =>
		setTimeout(
			() =>
				'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 5 * SETTLE_MS }) : work(),
			SETTLE_MS
		);
	if (document.readyState === 'complete') wait();
	else addEventListener('load', wait, { once: true });
}
