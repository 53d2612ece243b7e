import { describe, expect, it } from 'vitest';
import {
	parseRetryAfterMs,
	toConnectionFault,
	toStatusFault
} from '../../../../src/pipeline/sources/download-fault';

const nowMs = Date.UTC(2026, 0, 1);

describe('parseRetryAfterMs', () => {
	it('reads seconds', () => {
		expect(parseRetryAfterMs('120', nowMs)).toBe(120_000);
	});

	it('reads a date', () => {
		expect(parseRetryAfterMs('Thu, 01 Jan 2026 00:00:07 GMT', nowMs)).toBe(7000);
	});

	it('does not wait for a date that has passed', () => {
		expect(parseRetryAfterMs('Wed, 31 Dec 2025 00:00:00 GMT', nowMs)).toBe(0);
	});

	it.each([null, '', 'soon'])('finds nothing in %j', (header) => {
		expect(parseRetryAfterMs(header, nowMs)).toBeUndefined();
	});
});

describe('toStatusFault', () => {
	it.each([
		[404, false],
		[410, false],
		[403, false],
		[408, true],
		[429, true],
		[500, true],
		[503, true]
	])('says of %i whether it may pass: %s', (status, canRetry) => {
		const fault = toStatusFault(new Response(null, { status }));
		expect(fault).toMatchObject({ message: `HTTP ${status}`, canRetry, isHostDown: false });
	});
});

/** As fetch reports it: the code is that of the cause. */
const fetchError = (code: string): TypeError =>
	new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

describe('toConnectionFault', () => {
	it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])(
		'takes a host for down after %s',
		(code) => {
			const fault = toConnectionFault(fetchError(code));
			expect(fault).toMatchObject({ message: `no network (${code})`, isHostDown: true, canRetry: true });
		}
	);

	it('does not take a host for down that closes its connections', () => {
		const fault = toConnectionFault(fetchError('UND_ERR_SOCKET'));
		expect(fault).toMatchObject({ message: 'connection broken (UND_ERR_SOCKET)', isHostDown: false });
	});

	it('shows an error that has no code', () => {
		expect(toConnectionFault(new TypeError('fetch failed')).message).toContain('TypeError: fetch failed');
	});
});
