import type { Browser, Page } from 'playwright';
import { printTable } from './print-table';

/** Layers that are switched on and off again. */
const LAYERS = 6;

/** A switch of a layer, in milliseconds since the click. */
interface Toggle {
	/** The page has answered: the layer is listed, and the map told. */
	told: number;
	/** The first frame with the change is drawn to its last pixel. */
	painted: number;
	/** All that followed, names placed anew among it, is drawn. */
	rest: number;
}

/** What the measuring script keeps on the page. */
interface Watched {
	/** Frames in which WebGL was asked to draw: end of the last pixel, and number of draws. */
	frames: { end: number; draws: number }[];
}

/** Runs in the page before all else: waits out each frame that draws, as a reader’s eye would. */
function watchFrames(): void {
	const watched = globalThis as unknown as Watched;
	watched.frames = [];
	let draws = 0;
	let drawing: WebGL2RenderingContext | undefined;
	// eslint-disable-next-line @typescript-eslint/unbound-method -- it is applied to its canvas
	const { getContext } = HTMLCanvasElement.prototype;
	function watchedContext(this: HTMLCanvasElement, ...values: unknown[]): unknown {
		const context: unknown = Reflect.apply(getContext, this, values);
		if (!(context instanceof WebGL2RenderingContext)) return context;
		drawing = context;
		const drawElements = context.drawElements.bind(context);
		context.drawElements = (...given) => {
			draws += 1;
			drawElements(...given);
		};
		return context;
	}
	HTMLCanvasElement.prototype.getContext = watchedContext as typeof getContext;
	const pixel = new Uint8Array(4);
	const request = globalThis.requestAnimationFrame.bind(globalThis);
	globalThis.requestAnimationFrame = (run) =>
		request((time) => {
			draws = 0;
			run(time);
			if (draws === 0 || !drawing) return;
			const count = draws;
			// Reading a pixel waits until all that was asked for is drawn.
			drawing.readPixels(0, 0, 1, 1, drawing.RGBA, drawing.UNSIGNED_BYTE, pixel);
			watched.frames.push({ end: performance.now(), draws: count });
		});
}

const timeToggle = (page: Page, index: number): Promise<Toggle> =>
	page.evaluate(
		(position) =>
			new Promise<Toggle>((resolve) => {
				const watched = globalThis as unknown as Watched;
				const map = document.querySelector('[data-map]');
				const box = document.querySelectorAll<HTMLInputElement>('input[type=checkbox][data-layer]')[position];
				if (!map || !box) throw new Error('no map or no layer');
				const usual = watched.frames.at(-1)?.draws;
				watched.frames.length = 0;
				let told = 0;
				const start = performance.now();
				new MutationObserver((_, observer) => {
					if (map.getAttribute('data-map') !== 'idle') {
						told ||= performance.now() - start;
						return;
					}
					observer.disconnect();
					const painted = watched.frames.find(({ draws }) => draws !== usual) ?? watched.frames.at(-1);
					resolve({ told, painted: (painted?.end ?? NaN) - start, rest: performance.now() - start });
				}).observe(map, { attributes: true });
				box.click();
			}),
		index
	);

const middle = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** Times of the map page in Chromium that draws in software. */
export async function benchMap(browser: Browser, address: string): Promise<void> {
	const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
	// What esbuild calls in functions that keep their names.
	await page.addInitScript('globalThis.__name = (named) => named');
	await page.addInitScript(watchFrames);
	await page.goto(address);
	await page.waitForSelector('[data-map="idle"]', { timeout: 120_000 });
	const ready = await page.evaluate(() => performance.now());
	const [firstPaint] = await page.evaluate(() =>
		performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime)
	);
	await page.waitForTimeout(2000);
	const toggles: Toggle[] = [];
	for (let i = 0; i < 2 * LAYERS; i++) {
		toggles.push(await timeToggle(page, Math.floor(i / 2)));
		await page.waitForTimeout(300);
	}
	await page.close();
	const row = (name: string, values: number[]) => [
		name,
		middle(values).toFixed(0),
		Math.max(...values).toFixed(0)
	];
	printTable(
		'Map in software-rendered Chromium, ms',
		['', 'middle', 'slowest'],
		[
			['first paint, with the drawn map', (firstPaint ?? NaN).toFixed(0), ''],
			['interactive map: every outline and label drawn', ready.toFixed(0), ''],
			row(
				'a layer switched: told to the map',
				toggles.map(({ told }) => told)
			),
			row(
				'a layer switched: painted',
				toggles.map(({ painted }) => painted)
			),
			row(
				'a layer switched: map at rest again',
				toggles.map(({ rest }) => rest)
			)
		]
	);
}
