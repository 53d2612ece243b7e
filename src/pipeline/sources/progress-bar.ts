import cliProgress from 'cli-progress';
import type { MultiBar, SingleBar } from 'cli-progress';
import type { Effects } from '../effects';
import type { DownloadProgress } from './download';

/** What shows the downloads to the person who runs the pipeline. */
export interface ProgressDisplay {
	onProgress: (progress: DownloadProgress) => void;
	/** One line above the bars, for `effects.log` while they are drawn. */
	log: (line: string) => void;
	/** Leaves the bars as they are and gives the terminal back; until then they keep the process alive. */
	stop: () => void;
}

const toKB = (bytes: number): number => Math.round(bytes / 1000);

function openBars(stream: NodeJS.WriteStream): MultiBar {
	const options = {
		stream,
		format: '{bar} {value}/{total} kB {id}',
		barsize: 24,
		// Leave Ctrl-C alone, and with it no setting of the terminal that would outlast it.
		gracefulExit: false,
		linewrap: true
	};
	return new cliProgress.MultiBar(options, cliProgress.Presets.shades_grey);
}

function drawBars(stream: NodeJS.WriteStream, log: Effects['log']): ProgressDisplay {
	// Opened by the first download: without a bar, a MultiBar holds its lines back.
	let bars: MultiBar | undefined;
	const barOf = new Map<string, SingleBar>();
	return {
		onProgress({ id, receivedBytes, totalBytes }) {
			bars ??= openBars(stream);
			const bar = barOf.get(id) ?? bars.create(toKB(totalBytes), 0, { id });
			barOf.set(id, bar);
			bar.setTotal(toKB(totalBytes));
			bar.update(toKB(receivedBytes));
		},
		log(line) {
			if (bars) bars.log(line + '\n');
			else log(line);
		},
		stop() {
			// Draws the lines that still wait, which stopping alone would lose.
			bars?.update();
			bars?.stop();
			bars = undefined;
			barOf.clear();
		}
	};
}

function printLines(log: Effects['log']): ProgressDisplay {
	const printed = new Set<string>();
	return {
		onProgress({ id, receivedBytes, totalBytes }) {
			if (receivedBytes < totalBytes || printed.has(id)) return;
			printed.add(id);
			log(`${id}: ${toKB(receivedBytes)} kB received`);
		},
		log,
		stop: () => undefined
	};
}

/**
 * Bars in a terminal; elsewhere, and in CI, a plain line for each file that has come.
 * @param stream where the bars are drawn.
 */
export function startProgress(
	{ env, log }: Pick<Effects, 'env' | 'log'>,
	stream: NodeJS.WriteStream = process.stdout
): ProgressDisplay {
	return stream.isTTY && !env.CI ? drawBars(stream, log) : printLines(log);
}
