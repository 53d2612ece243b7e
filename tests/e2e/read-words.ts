/** Words of a page as it stands in the browser, once its script has written what it has to write. */
import type { Page } from '@playwright/test';
import { NOT_READ, WORDED, type PageWords } from '../french-words';

export const readWords = (page: Page): Promise<PageWords> =>
	page.evaluate(
		({ notRead, worded }) => {
			const body: string[] = [];
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (walker.nextNode())
				if (!walker.currentNode.parentElement?.closest(notRead))
					body.push(walker.currentNode.textContent ?? '');
			for (const element of document.body.querySelectorAll(worded.map((name) => `[${name}]`).join()))
				if (!element.closest(notRead)) for (const name of worded) body.push(element.getAttribute(name) ?? '');
			const meta = document.querySelectorAll<HTMLMetaElement>('meta[name=description], meta[property^=og]');
			return { body, head: [document.title, ...Array.from(meta, ({ content }) => content)] };
		},
		{ notRead: NOT_READ, worded: WORDED }
	);
