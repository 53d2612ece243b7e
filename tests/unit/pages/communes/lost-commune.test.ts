import { describe, expect, it } from 'vitest';
import { lostCommuneCode } from '../../../../src/lib/pages/communes/lost-commune';

describe('lostCommuneCode', () => {
	it.each([
		['/communes/59606', '59606'],
		['/communes/59606/', '59606'],
		['/base/communes/59606-vieux-nom', '59606'],
		['/communes/2A004-ajaccio', '2A004'],
		['/communes/596061', undefined],
		['/communes/5960', undefined],
		['/communes/valenciennes', undefined],
		['/couches/59606', undefined]
	])('reads in %s the code %s', (pathname, code) => {
		expect(lostCommuneCode(pathname)).toBe(code);
	});
});
