import { readKeptFile } from './kept';
import { base } from './site-base';
import { pathFromBase } from '../offline/page-address';
import type { KeptSet } from '../offline/kept-set';

/** Gives a stored answer to the reader as a download of a name. */
async function save(response: Response, name: string): Promise<void> {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(await response.blob());
	link.download = name;
	link.click();
	// The browser has taken hold of it by the next turn.
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/**
 * Answers a click on a link that downloads a file of a kept set: browsers do not ask the service worker for downloads.
 */
export function saveKeptFile(event: MouseEvent, kept: KeptSet): void {
	const link =
		event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
	const path = link?.origin === location.origin ? pathFromBase(link.pathname, base) : '';
	if (!kept.paths.includes(path)) return;
	event.preventDefault();
	void readKeptFile(kept.id, path).then(
		(response) => response && save(response, path.slice(path.lastIndexOf('/') + 1))
	);
}
