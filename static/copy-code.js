// A button beside each block of code that copies it. Without this script, or without a clipboard, the blocks are read as they are.
if (navigator.clipboard) {
	const status = document.createElement('p');
	status.className = 'visually-hidden';
	status.setAttribute('role', 'status');
	document.querySelector('main')?.append(status);
	for (const block of document.querySelectorAll('[data-copy]')) {
		const { copy = '', copied = '' } = block.dataset;
		const code = block.querySelector('pre');
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = copy;
		button.setAttribute('aria-label', `${copy}, ${code?.getAttribute('aria-label') ?? ''}`);
		button.addEventListener('click', async () => {
			await navigator.clipboard.writeText(code?.textContent ?? '');
			button.textContent = copied;
			status.textContent = copied;
			setTimeout(() => {
				button.textContent = copy;
				status.textContent = '';
			}, 2000);
		});
		block.append(button);
	}
}
