import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runUpdate } from '../../../../src/pipeline/reader/update/run-update';
import { makeProject } from '../a-project';
import { quickEffects } from '../sources/quick-effects';

/** What a newer text changes for the charter of the small project, whose facts cite lines 1–2 and 4–5. */
async function update(text: string, document = 'charte-essai-2020') {
	const project = await makeProject();
	await project.write('new.txt', text);
	// The small project’s seed bears the name of its file.
	await project.write('seeds/charte-essai-2020.yaml', await project.read('seeds/charte.yaml'));
	const lines: string[] = [];
	const effects = { ...quickEffects({}), log: (line: string) => void lines.push(line) };
	const out = `${project.root}-texts`;
	await effects.writeBytes(
		join(out, 'charte.txt'),
		new TextEncoder().encode(await project.read('texts/charte.txt'))
	);
	try {
		const changes = await runUpdate(effects, {
			root: project.root,
			file: join(project.root, 'new.txt'),
			update: document,
			out
		});
		return { changes, printed: lines.join('\n') };
	} finally {
		await effects.remove(out);
	}
}

describe('runUpdate', () => {
	it('finds nothing changed in the same text', async () => {
		const { changes, printed } = await update(
			'Un parc nou-\nveau est prévu à Anzin.\nTitre\nLa boucle relie\ndeux villes.\n'
		);
		expect(changes.map(({ change }) => change)).toEqual(['same', 'same']);
		expect(printed).toBe('2 passages: 2 same, 0 moved, 0 changed, 0 vanished');
	});

	it('tells a passage that moved, with its new lines', async () => {
		const { changes } = await update(
			'Avant\n\nUn parc nou-\nveau est prévu à Anzin.\nTitre\nLa boucle relie\ndeux villes.\n'
		);
		expect(changes.map(({ change, now }) => [change, now])).toEqual([
			['moved', [3, 4]],
			['moved', [6, 7]]
		]);
	});

	it('tells a passage that changed, terms that no longer stand, and a status to look at again', async () => {
		const { changes, printed } = await update(
			'Un parc nou-\nveau a été inauguré à Anzin.\nTitre\nLa boucle relie\ntrois villes.\n'
		);
		expect(changes).toMatchObject([
			{ change: 'changed', status: 'done', lostTerms: [] },
			{ change: 'changed', lostTerms: ['boucle relie deux villes'] }
		]);
		expect(printed).toContain('look at its status again: the new words read as done');
	});

	it('tells a passage that vanished, with all its terms', async () => {
		const { changes } = await update(
			'Un parc nou-\nveau est prévu à Anzin.\nTitre\nTout autre chose ici.\nEt encore une autre.\n'
		);
		expect(changes[1]).toMatchObject({ change: 'vanished', lostTerms: ['boucle relie deux villes'] });
	});

	it('says which document or text is missing', async () => {
		await expect(update('Une halle', 'absent')).rejects.toThrow(
			'expected the facts of the document to update'
		);
	});
});
