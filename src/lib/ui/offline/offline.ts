/**
 * On pages that ship no other script: keeps the map for later, once the page has settled, and puts the button into what
 * the page offers to keep (`data-keep`). The page is whole without it.
 */
import { findContainer, listScripts, mayRegister, registerWorker } from '../../offline/keeping/registration';
import { whenSettled } from '../../offline/keeping/settle';
import { base } from '../../offline/keeping/site-base';
import type { PageMessage } from '../../offline/worker-message';

/** A page that was open before the worker ran tells it what it is. */
function tellOnce(container: ServiceWorkerContainer): void {
	if (container.controller) return;
	const tell = () => {
		const message: PageMessage = { type: 'visited', url: location.href, scripts: listScripts() };
		container.controller?.postMessage(message);
	};
	container.addEventListener('controllerchange', tell, { once: true });
}

async function begin(container: ServiceWorkerContainer): Promise<void> {
	const before = await container.getRegistration(`${base}/`).catch(() => undefined);
	// A browser that refuses changes nothing of the page.
	if (before !== undefined || mayRegister()) await registerWorker(container).catch(() => undefined);
}

const offers = Array.from(document.querySelectorAll<HTMLElement>('[data-keep]:empty'));
const container = findContainer();
if (offers.length > 0) {
	void import('./mount-offers').then(({ mountOffers }) => mountOffers(offers));
} else if (container && window.top === window) {
	tellOnce(container);
	whenSettled(() => void begin(container));
}
