import { readKeptFile } from '../../offline/keeping/kept';
import { base } from '../../offline/keeping/site-base';
import { pathFromBase } from '../../offline/page-address';
import type { KeptSet } from '../../offline/kept-set';
import { saveFile } from '../save-file';

/**
 * Answers a click on a link that downloads a file of a kept set: browsers do not ask the service worker for downloads.
 */
export function saveKeptFile(event: MouseEvent, kept: KeptSet): void {
	const link =
		event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
	const path = link?.origin === location.origin ? pathFromBase(link.pathname, base) : '';
	if (!kept.paths.includes(path)) return;
	event.preventDefault();
	void readKeptFile(kept.id, path).then(async (response) => {
		if (response) saveFile(await response.blob(), path.slice(path.lastIndexOf('/') + 1));
	});
}
