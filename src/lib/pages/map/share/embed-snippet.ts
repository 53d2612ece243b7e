import { escapeXml } from '../../../domain/text/tag';

export interface EmbedFrame {
	/** Whole address of the page to show. */
	address: string;
	/** Read by screen readers in place of the frame. */
	title: string;
	/** In pixels; undefined: as wide as where it stands. */
	width?: number;
	height: number;
}

/** Sizes, in pixels, that a frame may be asked for. */
export const EMBED_LIMITS = { least: 200, most: 4000 } as const;

/** A size that a frame can have, from what was typed. */
export const toEmbedSize = (value: number, usual: number): number =>
	Number.isFinite(value)
		? Math.min(EMBED_LIMITS.most, Math.max(EMBED_LIMITS.least, Math.round(value)))
		: usual;

/** HTML that shows a page of the atlas in another page: a frame without a script, loaded when it comes into view. */
export function embedSnippet({ address, title, width, height }: EmbedFrame): string {
	const attributes = {
		src: address,
		title,
		width: width === undefined ? '100%' : String(width),
		height: String(height),
		loading: 'lazy',
		style: 'border:0'
	};
	const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeXml(value)}"`);
	return `<iframe ${written.join(' ')}></iframe>`;
}
