import type { Effects } from '../../../../src/pipeline/effects';
import { nodeEffects } from '../../../../src/pipeline/node-effects';

/** The real effects, but they do not wait, keep what they log, and see only the given environment. */
export interface QuickEffects extends Effects {
	readonly waitsMs: number[];
	readonly lines: string[];
}

export function quickEffects(env: Effects['env'] = {}): QuickEffects {
	const waitsMs: number[] = [];
	const lines: string[] = [];
	return {
		...nodeEffects,
		waitsMs,
		lines,
		env,
		sleep: (ms) => Promise.resolve(void waitsMs.push(ms)),
		log: (line) => void lines.push(line)
	};
}
