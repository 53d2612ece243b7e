import type { LngLat } from '../../../domain/atlas';

/** Why there is no position: the reader or the browser refused, the device does not know, the browser cannot tell. */
export type PositionFault = 'refused' | 'unavailable' | 'unsupported';

const OPTIONS: PositionOptions = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 60_000 };

/** The device's position, asked of the browser; only after a click. */
export function askPosition(geolocation: Geolocation | undefined): Promise<LngLat | PositionFault> {
	if (!geolocation) return Promise.resolve('unsupported');
	return new Promise((resolve) => {
		geolocation.getCurrentPosition(
			({ coords }) => resolve([coords.longitude, coords.latitude]),
			({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'refused' : 'unavailable'),
			OPTIONS
		);
	});
}
