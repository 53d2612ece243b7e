import { describe, expect, it } from 'vitest';
import type { Territory } from '../../../../src/lib/domain/atlas';
import {
	figureScopeOf,
	scopeAmong,
	territoriesNamed,
	wholesOf,
	wideScopeOf
} from '../../../../src/lib/answers/territories/scope';
import { WEST, makeFact, makeTerritory } from '../../fixtures';

const territories: Territory[] = [
	makeTerritory('mel', { label: 'Métropole de Lille' }),
	makeTerritory('pma', { label: 'Pôle Métropolitain de l’Artois', kind: 'pole', parts: ['call', 'cahc'] }),
	makeTerritory('call', { label: 'Lens-Liévin' }),
	makeTerritory('cahc', { label: 'Hénin, Carvin' })
];
const of = (id: string) => territories.find((territory) => territory.id === id) ?? makeTerritory(id);

describe('wholesOf', () => {
	it('finds the pole of an EPCI, and nothing above a pole', () => {
		expect(wholesOf('call', territories)).toEqual(['pma']);
		expect(wholesOf('pma', territories)).toEqual([]);
	});
});

describe('scopeAmong', () => {
	const scope = (said: string[], id: string) => scopeAmong(said, of(id), territories);

	it('tells what is said of a territory alone from what others share', () => {
		expect(scope(['pma'], 'pma')).toBe('own');
		expect(scope(['mel', 'pma'], 'pma')).toBe('shared');
		expect(scope(['mel', 'pma'], 'mel')).toBe('shared');
	});

	it('counts a part or a whole named beside a territory as no other territory', () => {
		expect(scope(['call', 'pma'], 'pma')).toBe('own');
		expect(scope(['call', 'pma'], 'call')).toBe('own');
	});

	it('tells an EPCI what holds for its pole, and a pole what holds for one EPCI only', () => {
		expect(scope(['pma'], 'call')).toBe('whole');
		expect(scope(['mel', 'pma'], 'call')).toBe('whole');
		expect(scope(['call'], 'pma')).toBe('part');
	});

	it('says nothing to the others, nor of no territory', () => {
		expect(scope(['call'], 'cahc')).toBeUndefined();
		expect(scope(['pma'], 'mel')).toBeUndefined();
		expect(scope([], 'mel')).toBeUndefined();
	});
});

describe('wideScopeOf', () => {
	it.each(['whole', 'some', 'site'] as const)(
		'is that of a fact of scope %s, which names no commune',
		(reach) => {
			const wide = makeFact('f', { basis: 'territory', scope: reach, territories: ['pma'] });
			expect(wideScopeOf(wide, of('pma'), territories)).toBe('own');
			expect(wideScopeOf(wide, of('call'), territories)).toBe('whole');
		}
	);

	it('is none for a fact that names communes, nor for one that is nowhere', () => {
		const named = makeFact('f', { communes: [WEST], territories: ['pma'] });
		expect(wideScopeOf(named, of('pma'), territories)).toBeUndefined();
		expect(wideScopeOf({ ...named, scope: 'nowhere' }, of('pma'), territories)).toBeUndefined();
	});
});

describe('territoriesNamed', () => {
	const named = (perimeter: string) => territoriesNamed(perimeter, territories);

	it('reads labels and short names, whatever their case, accents and apostrophes', () => {
		expect(named('MEL')).toEqual(['mel']);
		expect(named("Pôle métropolitain de l'Artois")).toEqual(['pma']);
		expect(named('Hénin, Carvin')).toEqual(['cahc']);
	});

	it('reads several, and skips a remark in brackets', () => {
		expect(named('CALL et CAHC')).toEqual(['call', 'cahc']);
		expect(named('MEL et PMA (sur 245 communes)')).toEqual(['mel', 'pma']);
	});

	it('does not read a territory into anything else', () => {
		expect(named('France')).toBeUndefined();
		expect(named('13 communes de la MEL')).toBeUndefined();
		expect(named('MEL et France')).toBeUndefined();
		expect(named('contrat de ville de la MEL')).toBeUndefined();
	});
});

describe('figureScopeOf', () => {
	const scope = (perimeter: string | undefined, wide: Parameters<typeof figureScopeOf>[1], id: string) =>
		figureScopeOf(perimeter === undefined ? {} : { perimeter }, wide, of(id), territories);

	it('is that of its fact where it names no perimeter', () => {
		expect(scope(undefined, 'shared', 'mel')).toBe('shared');
		expect(scope(undefined, undefined, 'mel')).toBeUndefined();
	});

	it('is that of its perimeter where it names one, whatever its fact', () => {
		expect(scope('MEL', 'shared', 'mel')).toBe('own');
		expect(scope('MEL', undefined, 'mel')).toBe('own');
		expect(scope('PMA', 'own', 'call')).toBe('whole');
		expect(scope('CALL', undefined, 'pma')).toBe('part');
	});

	it('is another where the perimeter is beside the territory, and only in a fact about it', () => {
		expect(scope('France', 'own', 'mel')).toBe('other');
		expect(scope('PMA', 'shared', 'mel')).toBe('other');
		expect(scope('France', undefined, 'mel')).toBeUndefined();
	});
});
