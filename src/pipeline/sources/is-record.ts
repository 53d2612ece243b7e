/** Whether a parsed value is an object, so that its members can be looked at. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;
