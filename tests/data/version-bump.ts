import type { SchemaChange } from './compare-schemas';

type Step = 'none' | 'minor' | 'major';

/** The least step of the version that some changes ask for. */
export function stepFor(changes: readonly SchemaChange[]): Step {
	if (changes.some(({ kind }) => kind === 'breaking')) return 'major';
	return changes.length > 0 ? 'minor' : 'none';
}

const numbersOf = (version: string): [major: number, minor: number, patch: number] => {
	const [major = NaN, minor = NaN, patch = NaN] = version.split('.').map(Number);
	return [major, minor, patch];
};

/** Whether a version is at least one such step above another. */
export function isStepMade(from: string, to: string, step: Step): boolean {
	const [major, minor] = numbersOf(from);
	const [nextMajor, nextMinor] = numbersOf(to);
	if (step === 'none') return true;
	return nextMajor > major || (step === 'minor' && nextMajor === major && nextMinor > minor);
}
