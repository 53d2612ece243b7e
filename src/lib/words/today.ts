/** The day that it is where the reader is, as `YYYY-MM-DD`. */
export const today = (now: Date): string =>
	[now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
