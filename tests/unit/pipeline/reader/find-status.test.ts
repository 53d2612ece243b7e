import { describe, expect, it } from 'vitest';
import { findStatus } from '../../../../src/pipeline/reader/find/find-status';

const status = (text: string, leadIn = ''): string => findStatus({ text, leadIn }).status;

describe('findStatus', () => {
	it.each([
		['La halle a été inaugurée en 2020.', 'done'],
		['Une halle a vu le jour.', 'done'],
		['Le forum s’est tenu en mars.', 'happened'],
		['Le syndicat a été dissous, il n’existe plus.', 'ended'],
		['Les travaux de la halle sont en cours.', 'underway'],
		['La ville accompagne les artisans.', 'underway'],
		['Le plan de la halle a été approuvé en 2020.', 'decided'],
		['La ville a signé une charte.', 'decided'],
		['La halle sera construite près du pont.', 'planned'],
		['Une halle est prévue près du pont.', 'planned'],
		['La ville est candidate à l’accueil des halles.', 'candidate'],
		['La ville souhaite une halle.', 'proposed'],
		['Une halle pourrait suivre.', 'proposed'],
		['Le taux de halles est de 12 %, au-dessus de la moyenne.', 'unstated'],
		['Finalisation de la halle du pont', 'underway'],
		['Fête de la halle, le 12 mai', 'planned'],
		['Les halles sont réparties entre trois ponts.', 'unstated'],
		['Halle du pont', 'unstated']
	])('reads “%s” as %s', (text, expected) => {
		expect(status(text)).toBe(expected);
	});

	it('reads the items of a list with what opens it', () => {
		expect(status('La halle du pont ;', 'Les projets suivants ont été approuvés par la ville :')).toBe(
			'decided'
		);
		expect(status('La halle du pont ;')).toBe('unstated');
	});

	it('listens to the verb of an item more than to what opens its list', () => {
		expect(status('La halle sera ouverte ;', 'Les projets suivants ont été soutenus par la ville :')).toBe(
			'planned'
		);
	});

	it('takes no noun for a future: an opera, an area', () => {
		expect(status('Opéra, caméra, aire et frontière')).toBe('unstated');
	});
});
