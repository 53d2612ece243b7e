/**
 * Maps items with an asynchronous function that never runs more than `limit` times at once.
 * @returns results in the order of the items.
 * @throws whatever the function throws first; nothing further is started then.
 */
export async function mapAtMost<T, R>(
	limit: number,
	items: readonly T[],
	work: (item: T) => Promise<R>
): Promise<R[]> {
	const results: R[] = [];
	// One iterator for all the workers: each takes the next item when it is done with its last.
	const queue = items.entries();
	let hasFailed = false;
	async function runWorker(): Promise<void> {
		for (const [index, item] of queue) {
			if (hasFailed) return;
			results[index] = await work(item);
		}
	}
	const workers = Array.from({ length: Math.min(limit, items.length) }, runWorker);
	try {
		await Promise.all(workers);
	} catch (error) {
		hasFailed = true;
		throw error;
	}
	return results;
}
