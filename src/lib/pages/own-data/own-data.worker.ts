/** Reads what somebody brings, off the page's own thread: the page stays alive, and can stop it. */
import { decodeBoundaries } from '../../geo/decode-topology';
import { indexAreas } from '../../geo/coverage-share';
import { openCodeBook } from '../../formats/own/code-book';
import { parseOwnFile } from '../../formats/own/parse-own-file';
import type { JoinGround } from '../../formats/own/parse-own-geojson';
import type { FromWorker, Ground, ToWorker } from './messages';

/** Least share between two words of progress. */
const STEP = 0.01;

let ground: JoinGround | undefined;

const open = ({ communes, inseeCodes, boundaries }: Ground): JoinGround => ({
	book: openCodeBook(communes, inseeCodes),
	areas: boundaries ? indexAreas(decodeBoundaries(boundaries).communes) : undefined
});

const tell = (message: FromWorker) => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'ground') {
		ground = open(data.ground);
		return;
	}
	if (!ground) throw new Error('told to read before it knows the codes');
	void read(data, ground);
};

async function read(
	{ bytes, label, wish }: Extract<ToWorker, { kind: 'read' }>,
	known: JoinGround
): Promise<void> {
	let told = 0;
	const onProgress = (ratio: number) => {
		if (ratio - told < STEP) return;
		told = ratio;
		tell({ kind: 'progress', ratio });
	};
	try {
		tell({ kind: 'done', layer: await parseOwnFile(bytes, label, known, onProgress, wish) });
	} catch {
		tell({ kind: 'failed' });
	}
}
