/** What the site is made from, and copies of it, for builds beside the one that the other tests open. */
import { cpSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';

const ROOT = process.cwd();
const PARTS = [
	'data',
	'seeds',
	'src',
	'static',
	'CHANGELOG.md',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
/** Written by the build itself. */
const MADE = ['src/lib/paraglide', 'static/api', 'static/atlas', 'static/cards', 'static/data.json'].map(
	(path) => join(ROOT, path)
);
const isMade = (path: string): boolean => MADE.some((made) => path === made || path.startsWith(made + sep));

function filesOf(path: string): string[] {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, encoding: 'utf8' })
		.map((name) => join(path, name))
		.filter((file) => !isMade(file) && statSync(file).isFile())
		.sort();
}

/** Absolute paths of the files that the site is made from, in an order that stays; nothing that a build wrote. */
export const projectFiles = (): string[] => PARTS.flatMap((part) => filesOf(join(ROOT, part)));

/**
 * Copies the project into a folder, its packages by a link.
 * @param hasMade whether what a build wrote is copied too.
 */
export function copyProject(folder: string, hasMade: boolean): void {
	for (const part of PARTS)
		cpSync(join(ROOT, part), join(folder, part), {
			recursive: true,
			filter: (path) => hasMade || !isMade(path)
		});
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}
