import type { AtlasFiles } from '../published/files';
import type { BoundaryKind, Commune } from '../../domain/atlas';
import type { Wish } from '../../formats/own/find-columns';
import { refused, type OwnLayer } from '../../formats/own/own-layer';
import { isTooBig } from '../../formats/own/parse-own-file';
import type { FromWorker, Ground, ToWorker } from './messages';

/** Reads files that people bring; nothing of them leaves the browser. */
export interface OwnReader {
	/** Gets all that reading needs, so that nothing is asked for once a file is there. */
	wake(): Promise<void>;
	/** Never rejects: a failure of ours is a fault of the layer. */
	read(bytes: Blob, label: string, onprogress: (ratio: number) => void, wish?: Wish): Promise<OwnLayer>;
	/** Ends what is being read; its promise never settles. */
	stop(): void;
}

/**
 * A reader in a worker of its own, started when it is first wanted.
 * @param boundaries what the outlines of communes are in this build: approximate cells are joined with nothing.
 */
export function openOwnReader(
	files: AtlasFiles,
	communes: readonly Pick<Commune, 'code' | 'name'>[],
	boundaries: BoundaryKind
): OwnReader {
	let worker: Worker | undefined;
	let ground: Promise<Ground> | undefined;

	const readGround = async (): Promise<Ground> => {
		const [inseeCodes, topology] = await Promise.all([
			files.inseeCodes(),
			boundaries === 'outline' ? files.boundaries() : null
		]);
		return { communes: communes.map(({ code, name }) => ({ code, name })), inseeCodes, boundaries: topology };
	};
	async function start(): Promise<Worker> {
		if (worker) return worker;
		// A file that could not be had is asked for again the next time.
		ground ??= readGround().catch((error: unknown) => {
			ground = undefined;
			throw error;
		});
		const known = await ground;
		if (worker) return worker;
		worker = new Worker(new URL('./own-data.worker.ts', import.meta.url), { type: 'module' });
		worker.postMessage({ kind: 'ground', ground: known } satisfies ToWorker);
		return worker;
	}
	function stop(): void {
		worker?.terminate();
		worker = undefined;
	}
	async function ask(
		bytes: Blob,
		label: string,
		onprogress: (ratio: number) => void,
		wish: Wish
	): Promise<OwnLayer> {
		const [own, buffer] = await Promise.all([start(), bytes.arrayBuffer()]);
		return new Promise((resolve, reject) => {
			own.onmessage = ({ data }: MessageEvent<FromWorker>) => {
				if (data.kind === 'progress') onprogress(data.ratio);
				else if (data.kind === 'done') resolve(data.layer);
				else reject(new Error('a part that reads this kind of file did not come'));
			};
			own.onerror = (event) => {
				event.preventDefault();
				reject(new Error(event.message));
			};
			own.postMessage({ kind: 'read', bytes: new Uint8Array(buffer), label, wish } satisfies ToWorker);
		});
	}
	return {
		async wake() {
			await start();
		},
		async read(bytes, label, onprogress, wish = {}) {
			if (isTooBig(bytes.size)) return refused(label, { kind: 'too-big', bytes: bytes.size });
			try {
				return await ask(bytes, label, onprogress, wish);
			} catch {
				stop();
				return refused(label, { kind: 'crashed' });
			}
		},
		stop
	};
}
