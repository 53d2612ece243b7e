import { describe, expect, it } from 'vitest';
import { filesIn, findNeeded } from '../../../../../src/pipeline/site/offline/find-needed';

const MANIFEST = {
	app: {
		file: 'app.js',
		imports: ['shared'],
		dynamicImports: ['page', 'map', 'gone', 'src/lib/pages/map/canvas/tile-protocol.ts']
	},
	shared: { file: 'shared.js', imports: ['app'], css: ['shared.css'] },
	page: { file: 'a/nodes/3.js', imports: ['only-there'] },
	'only-there': { file: 'only-there.js' },
	'src/lib/pages/map/canvas/tile-protocol.ts': { file: 'tiles.js' },
	map: { file: 'map.js', assets: ['font.woff2'] }
};

describe('findNeeded', () => {
	it('follows imports, later ones too, with their styles and fonts; circles end', () => {
		expect([...findNeeded(MANIFEST, ['app.js'])].sort()).toEqual(
			['app.js', 'shared.js', 'shared.css', 'map.js', 'font.woff2'].sort()
		);
	});

	it('follows the script of a page only when it is named', () => {
		expect(findNeeded(MANIFEST, ['app.js'])).not.toContain('only-there.js');
		expect(findNeeded(MANIFEST, ['a/nodes/3.js'])).toContain('only-there.js');
	});
});

describe('filesIn', () => {
	it('gives what a page names of the build, wherever the page lies', () => {
		const html =
			'<link href="../_app/immutable/assets/0.a-b.css"><script src="/x/_app/offline.js">import("./other.js")';
		expect(filesIn(html)).toEqual(['_app/immutable/assets/0.a-b.css', '_app/offline.js']);
	});
});
