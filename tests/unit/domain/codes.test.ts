import { describe, expect, it } from 'vitest';
import { isInseeCode, isSirenCode } from '../../../src/lib/domain/codes';

describe('isInseeCode', () => {
	it.each(['59606', '62003', '01001', '2A004', '2B033', '97411'])('takes %s', (code) => {
		expect(isInseeCode(code)).toBe(true);
	});

	it.each([
		'',
		'5960',
		'596060',
		'2C001',
		'2a004',
		'A9606',
		'59 606',
		' 59606',
		'59606\n',
		'５９６０６',
		'59606,59564'
	])('refuses %j', (code) => {
		expect(isInseeCode(code)).toBe(false);
	});
});

describe('isSirenCode', () => {
	it('takes nine digits and nothing else', () => {
		expect(isSirenCode('200093201')).toBe(true);
		expect(['20009320', '2000932010', '20009320A', '200 093 201', ''].filter(isSirenCode)).toEqual([]);
	});
});
