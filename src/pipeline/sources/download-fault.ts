/** Why one attempt to download failed. */
export class DownloadFault extends Error {
	override readonly name = 'DownloadFault';
	/** Whether the same request may succeed later. */
	readonly canRetry: boolean;
	/** Whether no connection to the host could be made at all. */
	readonly isHostDown: boolean;
	/** Milliseconds that the server asks to wait. */
	readonly retryAfterMs: number | undefined;

	/** @param message the reason, for the person who reads the log, such as `HTTP 404`. */
	constructor(
		message: string,
		options: { cause?: unknown; canRetry?: boolean; isHostDown?: boolean; retryAfterMs?: number } = {}
	) {
		super(message, { cause: options.cause });
		this.canRetry = options.canRetry ?? true;
		this.isHostDown = options.isHostDown ?? false;
		this.retryAfterMs = options.retryAfterMs;
	}
}

/** Statuses below 500 that may pass: Request Timeout, Too Early, Too Many Requests. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 425, 429]);

/** Codes of Node and undici for a connection that was never made. */
const HOST_DOWN_CODES: ReadonlySet<string> = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ENETUNREACH',
	'EHOSTUNREACH',
	'ETIMEDOUT',
	'UND_ERR_CONNECT_TIMEOUT'
]);

/**
 * Milliseconds to wait according to a Retry-After header, in seconds or as a date.
 * @returns undefined where there is no header or it cannot be read.
 */
export function parseRetryAfterMs(header: string | null, nowMs: number): number | undefined {
	if (header === null) return undefined;
	if (/^\d+$/.test(header)) return Number(header) * 1000;
	const dateMs = Date.parse(header);
	return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}

/** The fault of an answer whose status is not 2xx. */
export function toStatusFault(response: Response): DownloadFault {
	const { status } = response;
	return new DownloadFault(`HTTP ${status}`, {
		canRetry: status >= 500 || PASSING_STATUSES.has(status),
		retryAfterMs: parseRetryAfterMs(response.headers.get('retry-after'), Date.now())
	});
}

function findCode(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if ('code' in error && typeof error.code === 'string') return error.code;
	return findCode(error.cause);
}

/** The fault of a request that got no answer. */
export function toConnectionFault(cause: unknown): DownloadFault {
	const code = findCode(cause) ?? String(cause);
	const isHostDown = HOST_DOWN_CODES.has(code);
	return new DownloadFault(`${isHostDown ? 'no network' : 'connection broken'} (${code})`, {
		cause,
		isHostDown
	});
}
