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
	let told = 0;
	const layer = parseOwnFile(data.bytes, data.label, ground, (ratio) => {
		if (ratio - told < STEP) return;
		told = ratio;
		tell({ kind: 'progress', ratio });
	});
	tell({ kind: 'done', layer });
};
