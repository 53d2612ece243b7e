/** Gives the reader what is in the page's memory as a file: nothing is asked for. */
export function saveFile(content: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// The browser has taken hold of it once the click is over; a little time is for slow ones.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The same for a table in CSV. */
export const saveCsv = (text: string, name: string): void =>
	saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
