import { cacheNames } from '../cache-names';
import type { PageMessage, WorkerMessage } from '../worker-message';
import { findContainer, listScripts, mayRegister, registerWorker, writeRefusal } from './registration';
import { base } from './site-base';

/**
 * How the atlas fares without network on this device: `starting` until that is known; `off` when nothing is kept
 * since the reader spares data or emptied all; `installing` while the map comes; `kept`; `impossible` when the browser
 * refuses, and `failed` when the map did not come whole, for want of room or of network.
 */
export type Readiness = 'starting' | 'off' | 'installing' | 'kept' | 'impossible' | 'failed';

const HOUR_MS = 3_600_000;
const RETRY_MS = 20_000;

/** What the pages know of the service worker and of the network. Nothing here throws: without it the atlas is as it was. */
export class WorkerState {
	readiness = $state<Readiness>('starting');
	isOffline = $state(false);
	/** A version that waits for the reader, or one that another tab has taken. */
	hasUpdate = $state(false);

	#registration: ServiceWorkerRegistration | undefined;
	#isAsked = false;
	#lastCheck = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;

	/** Follows the network, and installs the worker: to be called once the page has settled. */
	start(): void {
		addEventListener('offline', () => (this.isOffline = true));
		addEventListener('online', () => void this.#tryNetwork());
		this.isOffline = !navigator.onLine;
		const container = findContainer();
		if (!container || import.meta.env.DEV) {
			this.readiness = 'impossible';
			return;
		}
		this.#followController(container);
		// What the worker gives says nothing of the network.
		if (container.controller) void this.#tryNetwork();
		container.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
			if (data.type === 'no-network') void this.#tryNetwork();
		});
		// In a frame of somebody else's page nothing is kept.
		if (window.top !== window) {
			this.readiness = 'impossible';
			return;
		}
		void this.#begin(container);
	}

	async #begin(container: ServiceWorkerContainer): Promise<void> {
		const before = await container.getRegistration(`${base}/`).catch(() => undefined);
		if (before === undefined && !mayRegister()) this.readiness = 'off';
		else await this.install();
	}

	/** Keeps the map on this device; the reader's wish, or the usual course. */
	async install(): Promise<void> {
		const container = findContainer();
		if (!container) {
			this.readiness = 'impossible';
			return;
		}
		writeRefusal(false);
		const registration = await registerWorker(container).catch(() => undefined);
		if (registration) this.#followRegistration(registration);
		else this.readiness = 'impossible';
	}

	/** Removes everything of the atlas from this device, and installs nothing until the reader wants it again. */
	async empty(): Promise<void> {
		const { isOurs } = cacheNames(base);
		writeRefusal(true);
		const registration = await findContainer()?.getRegistration(`${base}/`);
		await registration?.unregister();
		for (const name of await caches.keys()) if (isOurs(name)) await caches.delete(name);
		this.#registration = undefined;
		this.hasUpdate = false;
		this.readiness = 'off';
	}

	#followRegistration(registration: ServiceWorkerRegistration): void {
		if (registration === this.#registration) return;
		this.#registration = registration;
		this.readiness = registration.active ? 'kept' : 'installing';
		this.hasUpdate = registration.waiting !== null && registration.active !== null;
		if (registration.installing) this.#followWorker(registration.installing);
		registration.addEventListener('updatefound', () => {
			if (registration.installing) this.#followWorker(registration.installing);
		});
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || Date.now() - this.#lastCheck < HOUR_MS) return;
			this.#lastCheck = Date.now();
			void registration.update().catch(() => undefined);
		});
		this.#lastCheck = Date.now();
	}

	#followWorker(worker: ServiceWorker): void {
		worker.addEventListener('statechange', () => {
			const active = this.#registration?.active;
			if (worker.state === 'installed' && active) this.hasUpdate = true;
			else if (worker.state === 'activated') this.readiness = 'kept';
			else if (worker.state === 'redundant' && !active && this.readiness === 'installing')
				this.readiness = 'failed';
		});
	}

	#followController(container: ServiceWorkerContainer): void {
		let had = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			if (this.#isAsked) location.reload();
			// Another tab took the new version; this one goes on with its own until its reader says so.
			else if (had) this.hasUpdate = true;
			else this.remember(location.href);
			had = true;
		});
	}

	/** Goes over to the new version: this page is loaded again, other tabs are told and go on. */
	takeUpdate(): void {
		const waiting = this.#registration?.waiting;
		if (!waiting) {
			location.reload();
			return;
		}
		this.#isAsked = true;
		waiting.postMessage({ type: 'take-over' } satisfies PageMessage);
	}

	/** Has the worker store a page that it has not given itself. */
	remember(url: string): void {
		const message: PageMessage = { type: 'visited', url, scripts: listScripts() };
		findContainer()?.controller?.postMessage(message);
	}

	/** Whether pages are given by the worker, so that a page that cannot be had is worth a full load. */
	get isInControl(): boolean {
		return (findContainer()?.controller ?? null) !== null;
	}

	/** Asks the site itself: what the browser calls online may be a network that leads nowhere. */
	async #tryNetwork(): Promise<void> {
		clearTimeout(this.#retry);
		try {
			await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
			this.isOffline = false;
		} catch {
			this.isOffline = true;
			this.#retry = setTimeout(() => void this.#tryNetwork(), RETRY_MS);
		}
	}
}

export const atlasWorker = new WorkerState();
