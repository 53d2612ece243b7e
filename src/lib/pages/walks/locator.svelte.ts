import type { LngLat } from '../../domain/atlas';

/** Where the reader is, as far as it was asked for and told. */
export type Location =
	{ state: 'unasked' | 'asking' | 'refused' | 'failed' | 'absent' } | { state: 'found'; at: LngLat };

/** Milliseconds that a device has to find itself. */
const TIMEOUT_MS = 15_000;

/** The reader's position, asked for on their word only, kept in memory only. */
export class Locator {
	location = $state.raw<Location>({ state: 'unasked' });

	ask(): void {
		if (!('geolocation' in navigator) || !navigator.geolocation) {
			this.location = { state: 'absent' };
			return;
		}
		this.location = { state: 'asking' };
		navigator.geolocation.getCurrentPosition(
			({ coords }) => (this.location = { state: 'found', at: [coords.longitude, coords.latitude] }),
			({ code, PERMISSION_DENIED }) =>
				(this.location = { state: code === PERMISSION_DENIED ? 'refused' : 'failed' }),
			{ timeout: TIMEOUT_MS, maximumAge: 60_000 }
		);
	}

	forget(): void {
		this.location = { state: 'unasked' };
	}
}
