import type { Effects } from '../effects';

/** The hosts that could not be reached, so that no source waits for one again. */
export interface Hosts {
	/** @returns why the host of an address cannot be reached, or undefined where nobody found it down. */
	findReason(url: string): string | undefined;
	/** Notes that the host of an address cannot be reached; logs it the first time. */
	giveUp(url: string, reason: string): void;
}

/** A book of hosts in which none is known to be down. */
export function openHosts(effects: Pick<Effects, 'log'>): Hosts {
	const reasons = new Map<string, string>();
	return {
		findReason: (url) => reasons.get(new URL(url).host),
		giveUp(url, reason) {
			const { host } = new URL(url);
			if (reasons.has(host)) return;
			reasons.set(host, reason);
			effects.log(`${host}: ${reason}; it is not asked again`);
		}
	};
}
