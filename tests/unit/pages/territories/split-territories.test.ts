import { describe, expect, it } from 'vitest';
import { splitTerritories } from '../../../../src/lib/pages/territories/split-territories';

const DOCUMENT = { id: 'pacte', short: 'Pacte', title: 'Pacte', date: null, wideCount: 1, placedCount: 0 };
const make = (id: string, wholes: string[], isRead: boolean) => ({
	id,
	wholes,
	documents: isRead ? [DOCUMENT] : []
});

describe('the index of territories', () => {
	const { cards, others } = splitTerritories([
		make('pma', [], true),
		make('part', ['pma'], true),
		make('alone', [], true),
		make('unread', [], false),
		make('unread-part', ['pma'], false)
	]);

	it('has a card for what documents are about, with its parts and not for them', () => {
		expect(cards.map(({ file, parts }) => [file.id, parts.map(({ id }) => id)])).toEqual([
			['pma', ['part', 'unread-part']],
			['alone', []]
		]);
	});

	it('lists apart those that no document is about', () => {
		expect(others.map(({ id }) => id)).toEqual(['unread', 'unread-part']);
	});
});
