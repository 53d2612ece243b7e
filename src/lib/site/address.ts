/**
 * Changes of the address, one after the other. A move of a map may come while a click is still on its way into the
 * address: each change starts from what the one before it asked for, and none overtakes another.
 * @param current the state of the address as it is.
 * @param navigate goes to a state; `isReplaced` when the history should not grow.
 */
export function openAddress<State>(
	current: () => State,
	navigate: (state: State, isReplaced: boolean) => Promise<void>
) {
	let wanted: State | undefined;
	let queue: Promise<void> = Promise.resolve();
	let waiting = 0;
	return async (change: (state: State) => State, isReplaced = false): Promise<void> => {
		const next = change(wanted ?? current());
		wanted = next;
		waiting += 1;
		const go = () => navigate(next, isReplaced);
		// A change that could not be gone to is told to whom it concerns; those that follow are gone to.
		queue = queue.then(go, go).finally(() => {
			waiting -= 1;
			if (waiting === 0) wanted = undefined;
		});
		await queue;
	};
}
