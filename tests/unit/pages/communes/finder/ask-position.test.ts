import { describe, expect, it } from 'vitest';
import { askPosition } from '../../../../../src/lib/pages/communes/finder/ask-position';

const answering = (answer: (ok: PositionCallback, fail: PositionErrorCallback) => void): Geolocation => ({
	getCurrentPosition: (ok, fail) => answer(ok, fail ?? (() => undefined)),
	watchPosition: () => 0,
	clearWatch: () => undefined
});
const failing = (code: number) =>
	answering((_, fail) =>
		fail({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 })
	);

describe('askPosition', () => {
	it('gives longitude before latitude', async () => {
		const coords = { latitude: 50.3, longitude: 3.5 } as GeolocationCoordinates;
		expect(await askPosition(answering((ok) => ok({ coords } as GeolocationPosition)))).toEqual([3.5, 50.3]);
	});

	it('tells a refusal from a position that is not known', async () => {
		expect(await askPosition(failing(1))).toBe('refused');
		expect(await askPosition(failing(2))).toBe('unavailable');
		expect(await askPosition(failing(3))).toBe('unavailable');
	});

	it('says when the browser has no such thing', async () => {
		expect(await askPosition(undefined)).toBe('unsupported');
	});
});
