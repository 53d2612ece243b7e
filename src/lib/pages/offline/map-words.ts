import type { Inventory } from '../../offline/inventory';
import type { Readiness } from '../../offline/keeping/worker.svelte';
import { m } from '../../paraglide/messages';
import { formatMoment } from '../../words/format-moment';
import { formatBytes } from '../../words/words';

/**
 * Whether the map is kept on this device, in words; with its size and its day where they are known.
 * @param inventory null where it could not be had, undefined until it has come.
 */
export function mapWords(readiness: Readiness, inventory: Inventory | null | undefined): string {
	switch (readiness) {
		case 'starting':
			return m.offline_map_starting();
		case 'off':
			return m.offline_map_off();
		case 'installing':
			return m.offline_map_installing();
		case 'impossible':
			return m.offline_map_impossible();
		case 'failed':
			return m.offline_map_failed();
		case 'kept':
			return inventory
				? m.offline_map_kept({
						size: formatBytes(inventory.shell.bytes),
						date: formatMoment(Number(inventory.version))
					})
				: m.offline_map_kept_plain();
	}
}
