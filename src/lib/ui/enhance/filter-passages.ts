/**
 * Filters the passages of a document by words, status and layer: the form stands hidden in the page until this runs.
 * What is left is shown unfolded; the page is whole without it.
 */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function filter(form: HTMLFormElement): void {
	const asked = new FormData(form);
	const valueOf = (name: string): string => {
		const value = asked.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	const words = fold(valueOf('words')).split(/\s+/);
	const [status, layer] = [valueOf('status'), valueOf('layer')];
	const isAsking = words.some((word) => word !== '') || status !== '' || layer !== '';
	let count = 0;
	for (const section of document.querySelectorAll<HTMLDetailsElement>('details[data-section]')) {
		let isFound = false;
		for (const passage of section.querySelectorAll<HTMLElement>('[data-passage]')) {
			let isShown = false;
			for (const fact of passage.querySelectorAll<HTMLElement>('[data-fact]')) {
				const text = fold(fact.textContent ?? '');
				fact.hidden =
					(status !== '' && fact.dataset.status !== status) ||
					(layer !== '' && fact.dataset.layer !== layer) ||
					!words.every((word) => text.includes(word));
				if (fact.hidden) continue;
				isShown = true;
				count += 1;
			}
			passage.hidden = !isShown;
			isFound ||= isShown;
		}
		section.hidden = !isFound;
		section.open = isAsking && isFound;
	}
	const told = form.querySelector('[role="status"]');
	if (told) told.textContent = isAsking ? (form.dataset.count ?? '').replace('{count}', String(count)) : '';
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter-passages]')) {
	form.hidden = false;
	form.addEventListener('input', () => filter(form));
	form.addEventListener('submit', (event) => event.preventDefault());
}
