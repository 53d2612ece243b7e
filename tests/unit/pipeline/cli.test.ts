import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHARTER_FILE, LETTER_FILE, makeProject, readTree, runCli, type Project } from './a-project';

const NO_SOURCE = { ATLAS_SOURCES: 'none' };

/** What an earlier run wrote, which a run that fails must leave alone. */
async function writeEarlierRun(project: Project): Promise<void> {
	await project.write('static/atlas/start.json', '{"boundaries":"outline"}');
	await project.write('static/api/v1/facts.json', '{"facts":[]}');
}

async function expectUntouched(project: Project, work: () => Promise<unknown>): Promise<void> {
	const before = await readTree(project.root);
	await work();
	expect(await readTree(project.root)).toEqual(before);
}

describe('the command line', () => {
	it('passes a project without a problem, says so, and writes nothing when it only checks', async () => {
		const project = await makeProject();
		await expectUntouched(project, async () => {
			const args = ['--root', project.root, '--check', '--documents', project.texts, '--coverage'];
			const { code, stdout, stderr } = await runCli(args, NO_SOURCE);
			expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
			expect(stdout.split('\n').slice(0, 3)).toEqual([
				'2 documents, 3 facts, 327 communes: no problem',
				'4 terms stand on their lines',
				'charte-essai-2020: 6 lines, 100.0 % accounted for (66.7 % cited, 33.3 % read and left), 2 facts'
			]);
		});
	});

	it('prints every unreadable thing of every file at once, exits with 1 and writes nothing', async () => {
		const project = await makeProject();
		await writeEarlierRun(project);
		await project.replace(CHARTER_FILE, "communes: ['59606', '59014']", "communes: ['5960', '59014']");
		await project.replace(CHARTER_FILE, 'status: proposed', 'status: soon');
		await project.replace(CHARTER_FILE, 'lines: [4, 5]', 'lines: [5, 4]');
		await project.replace(LETTER_FILE, 'ledger: []', 'ledger: [');
		await project.write('seeds/z.yaml', Buffer.from('# Condé', 'latin1'));
		await project.append('data/communes.csv', 'x,1,2,3\n');
		await project.append('data/territories.yaml', '  - {id: essai, label: E, short: E, kind: pays}\n');
		await expectUntouched(project, async () => {
			const { code, stderr } = await runCli(['--root', project.root], NO_SOURCE);
			const line = (file: string, fragment: string) => project.lineOf(file, fragment);
			expect(code).toBe(1);
			expect(stderr.trimEnd().split('\n').sort()).toEqual(
				[
					`data/communes.csv:${await line('data/communes.csv', 'x,1,2,3')} code "x": not an INSEE code`,
					`data/territories.yaml:${await line('data/territories.yaml', '- {id: essai')} ` +
						'territories.essai.kind "pays": expected one of epci, pole',
					`${CHARTER_FILE}:${await line(CHARTER_FILE, "['5960'")} ` +
						'facts.parc-essai.where.communes[0] "5960": not an INSEE code',
					`${CHARTER_FILE}:${await line(CHARTER_FILE, 'soon')} facts.boucle-essai.status "soon": ` +
						'expected one of done, happened, ended, underway, decided, planned, candidate, proposed, unstated',
					`${CHARTER_FILE}:${await line(CHARTER_FILE, '[5, 4]')} facts.boucle-essai.cites[0].lines ` +
						'[5,4]: reversed line range: the first line comes after the last',
					// The bracket that is missing is missed where the file ends.
					`${LETTER_FILE}:${(await project.read(LETTER_FILE)).split('\n').length} (file): broken YAML: ` +
						'Flow sequence in block collection must be sufficiently indented and end with a ]',
					'seeds/z.yaml (file): expected UTF-8 text',
					'7 problems'
				].sort()
			);
		});
	});

	it('prints every reference that leads nowhere at once, exits with 1 and writes nothing', async () => {
		const project = await makeProject();
		await writeEarlierRun(project);
		await project.replace(CHARTER_FILE, "communes: ['59606', '59014']", "communes: ['59298', '75056']");
		await project.replace(CHARTER_FILE, 'layer: boucles-cyclables', 'layer: nulle-part');
		await project.replace(CHARTER_FILE, 'unit: ha, cite: 0}', 'unit: ha, cite: 4}');
		await project.replace(LETTER_FILE, 'territories: [pma]}', 'territories: [artois]}');
		await project.replace(LETTER_FILE, 'lines: [1, 1], section', 'lines: [1, 2], section');
		await project.append('data/spellings.yaml', "  '75056': [Lutèce]\n");
		await expectUntouched(project, async () => {
			const { code, stderr } = await runCli(
				['--root', project.root, '--documents', project.texts],
				NO_SOURCE
			);
			const line = (file: string, fragment: string) => project.lineOf(file, fragment);
			const communes = await line(CHARTER_FILE, "['59298', '75056']");
			expect(code).toBe(1);
			expect(stderr.trimEnd().split('\n').sort()).toEqual(
				[
					`data/spellings.yaml:${await line('data/spellings.yaml', '75056')} ` +
						'spellings.75056 "75056": no commune of the atlas has this code',
					`${CHARTER_FILE}:${communes} facts.parc-essai.where.communes[0] "59298": ` +
						'merged into 59350 Lille: use that code',
					`${CHARTER_FILE}:${communes} facts.parc-essai.where.communes[1] "75056": ` +
						'no commune of the atlas has this INSEE code',
					`${CHARTER_FILE}:${await line(CHARTER_FILE, 'nulle-part')} facts.boucle-essai.layer ` +
						'"nulle-part": unknown layer (see data/layers.yaml)',
					`${CHARTER_FILE}:${await line(CHARTER_FILE, 'unit: ha')} facts.parc-essai.figures[0].cite 4: ` +
						'expected an index below 1',
					`${LETTER_FILE}:${await line(LETTER_FILE, '[artois]')} facts.fete-lens.where.territories[0] ` +
						'"artois": unknown territory (see data/territories.yaml)',
					`${LETTER_FILE}:${await line(LETTER_FILE, '[1, 2]')} facts.fete-lens.cites[0].lines [1,2]: ` +
						'beyond the 1 lines of lettre-essai-2021',
					'7 problems'
				].sort()
			);
		});
	});

	it('counts one problem as one', async () => {
		const project = await makeProject();
		await project.replace(CHARTER_FILE, 'status: proposed', 'status: soon');
		const { code, stderr } = await runCli(['--root', project.root, '--check']);
		expect({ code, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({ code: 1, last: '1 problem' });
	});

	it.each([['--chekc'], ['--coverage']])('explains its options when it is given %s alone', async (option) => {
		const { code, stdout, stderr } = await runCli([option]);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toContain(option);
		expect(stderr).toContain('npm run data -- [options]');
	});

	it('goes on without the texts only where it is told to', async () => {
		const { root } = await makeProject();
		const args = ['--root', root, '--check', '--documents', join(root, 'nowhere')];
		const strict = await runCli(args);
		expect(strict.code).toBe(1);
		expect(strict.stderr).toContain(`document.file "charte.txt": no such file in ${join(root, 'nowhere')}`);
		const lenient = await runCli([...args, '--if-present']);
		expect({ code: lenient.code, stderr: lenient.stderr }).toEqual({ code: 0, stderr: '' });
		expect(lenient.stdout).toContain('the citations are not proved in this run');
	});
});
