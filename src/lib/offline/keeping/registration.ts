import { base } from './site-base';

/** Where the reader's wish to keep nothing is noted. */
const REFUSAL = 'atlas-offline';

function readRefusal(): boolean {
	try {
		return localStorage.getItem(REFUSAL) === 'no';
	} catch {
		return false;
	}
}

export function writeRefusal(isRefused: boolean): void {
	try {
		if (isRefused) localStorage.setItem(REFUSAL, 'no');
		else localStorage.removeItem(REFUSAL);
	} catch {
		// A browser that stores nothing has nothing to remember.
	}
}

/** The browser's service workers; undefined where it has none, or refuses even to say so. */
export function findContainer(): ServiceWorkerContainer | undefined {
	try {
		return 'serviceWorker' in navigator && 'caches' in window ? navigator.serviceWorker : undefined;
	} catch {
		return undefined;
	}
}

const sparesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Whether the map may be kept unasked: not where the reader refused it, or spares data. */
export const mayRegister = (): boolean => !readRefusal() && !sparesData();

/** Rejects where the browser refuses. */
export const registerWorker = (container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> =>
	container.register(`${base}/service-worker.js`, { scope: `${base}/` });

/** Addresses of the scripts, styles and fonts of this site that the page has asked for so far. */
export const listScripts = (): string[] =>
	performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => name.startsWith(`${location.origin}${base}/_app/immutable/`));
