/** Saves a text as a file from the page's memory: nothing is asked for. */
export function saveText(text: string, name: string): void {
	const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser has taken hold of it once the click is over; a little time is for slow ones.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
