import { describe, expect, it } from 'vitest';
import { findCommunes } from '../../../../src/pipeline/reader/find/find-communes';
import { splitPassages } from '../../../../src/pipeline/reader/find/passages';
import { knowing } from './a-book';

const HAINAUT = knowing('cavm', 'caph');
const ALL = knowing('mel', 'cavm', 'caph', 'pma', 'call', 'cahc', 'cabbalr');

/** Spellings that are taken for communes in some lines, and those that are refused with why. */
function read(lines: string, known = ALL) {
	const found = splitPassages(lines.split('\n')).map(({ text }) =>
		findCommunes(text, known.communes, known.near)
	);
	return {
		codes: found.flatMap(({ communes }) => communes.map(({ code }) => code)),
		spellings: found.flatMap(({ communes }) => communes.map(({ spelling }) => spelling)),
		refused: found.flatMap(({ refused }) => refused.map(({ spelling, why }) => `${spelling}: ${why}`))
	};
}

describe('findCommunes', () => {
	it.each([
		['Une halle ouvre à Anzin.', '59014'],
		['La ville de VALENCIENNES ouvre une halle.', '59606'],
		['Une halle ouvre à Es-\ncaudain cet hiver.', '59205'],
		['Une halle ouvre à Saint-\nSaulve cet hiver.', '59544'],
		['Une halle ouvre à St Saulve cet hiver.', '59544'],
		['Une halle à Condé-sur-Escaut.', '59153'],
		['Une halle à Flines-les-Mortagne.', '59238'],
		['Une halle à Escaupont.', '59207'],
		['Une halle à Roeulx.', '59504'],
		['Le marché du Maisnil est couvert.', '59371'],
		['La halle de La Sentinelle est couverte.', '59564'],
		['Une halle à Hellemmes.', '59350'],
		['Une halle à Lomme.', '59350'],
		['Une halle à Loos-en-Gohelle.', '62528'],
		['Une halle à Avion, une autre ailleurs.', '62065'],
		['Le quai de Wallers-Arenberg est fleuri.', '59632'],
		['Une charte est signée à Oignies le 3 mars 2020.', '62637']
	])('finds the commune in “%s”', (line, code) => {
		expect(read(line).codes).toEqual([code]);
	});

	it('knows the head of a long name only in the territories of the document', () => {
		expect(read('Une halle à Saint-Amand et à Trith.', HAINAUT).codes).toEqual(['59526', '59603']);
		expect(read('Une halle à Saint-Amand.', knowing('mel')).codes).toEqual([]);
	});

	it('takes names joined by hyphens each for itself', () => {
		expect(read('Une halle entre Onnaing-Vicq et Lourches/Escaudain.').codes).toEqual([
			'59447',
			'59613',
			'59361',
			'59205'
		]);
	});

	it.each([
		['Une usine d’Escaudœuvres ferme.', []],
		['Le Faubourg de Lille est rénové.', ['Lille: a street or a gate that leads there']],
		['La rue de Denain est rénovée.', ['Denain: a street or a gate that leads there']],
		['Le Paris-Roubaix passe en avril.', ['Roubaix: a part of a longer name']],
		['Le parc Souchez aval est ouvert.', ['Souchez: a stretch of a river']],
		['La Métropole Européenne de Lille aide.', ['Lille: in the name of a body']],
		['La MÉTROPOLE EUROPÉENNE DE LILLE aide.', ['LILLE: in the name of a body']],
		['Valenciennes Métropole aide.', ['Valenciennes: in the name of a body']],
		['Le sous-préfet de Valenciennes aide.', ['Valenciennes: in the name of a body']],
		['L’université de Lille aide.', ['Lille: in the name of a body']],
		[
			'L’agglomération de Lens-Liévin aide.',
			['Lens: in the name of a body', 'Liévin: in the name of a body']
		],
		['Hénin-Carvin et Béthune-Bruay aident.', null],
		['Le RC Lens joue.', ['Lens: in the name of a body']],
		['Le maire de Denain parle.', ['Denain: in the title of a person']],
		['Madame Denain parle.', ['Denain: the name of a person']],
		['1 place du Pont, 59034 Lille cedex', ['Lille: in an address']],
		['Lille, le 3 mars 2020', ['Lille: the place that a letter is dated from']],
		['Un don est fait, un avion passe.', []],
		['Don est une vertu.', ['Don: a word of the language, with no sign of a place']]
	])('refuses what is no commune in “%s”', (line, refused) => {
		const answer = read(line);
		expect(answer.codes).toEqual([]);
		if (refused) expect(answer.refused).toEqual(refused);
	});

	it('is less sure of a commune outside the territories of the document', () => {
		const { communes } = findCommunes('De Denain à Lille.', HAINAUT.communes, HAINAUT.near);
		expect(communes.map(({ spelling, sure }) => [spelling, sure])).toEqual([
			['Denain', 'high'],
			['Lille', 'low']
		]);
	});
});
