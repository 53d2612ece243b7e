import type { Polygon, Position } from 'geojson';
import type { InseeCode } from '../../src/lib/domain/codes';
import type { Member } from '../../src/pipeline/read/membership';
import type { TerritoryDefinition } from '../../src/pipeline/read/schemas';

/** Degrees of a made commune: about 14 km², as those of France on average. */
const CELL = { lng: 0.05, lat: 0.035 };
const ORIGIN: Position = [-3, 43];
const COLUMNS = 200;
/** Vertices of a side between its corners: with them a commune has some fifty. */
const BENDS = 12;
/** About what an EPCI of France has. */
const COMMUNES_AN_EPCI = 28;

/** A number from −1 to 1 that is always the same for the same three. */
function noise(a: number, b: number, c: number): number {
	let state = Math.imul(a + 1, 73_856_093) ^ Math.imul(b + 1, 19_349_663) ^ Math.imul(c + 1, 83_492_791);
	state = Math.imul(state ^ (state >>> 15), 2_246_822_519);
	return (((state ^ (state >>> 13)) >>> 0) / 2 ** 32) * 2 - 1;
}

const corner = (column: number, row: number): Position => [
	(ORIGIN[0] ?? 0) + column * CELL.lng,
	(ORIGIN[1] ?? 0) + row * CELL.lat
];

/** A bent side from a corner to the next one east (`isRow`) or north of it, both ends in it: the same for both of its sides. */
function side(column: number, row: number, isRow: boolean): Position[] {
	const [x = 0, y = 0] = corner(column, row);
	return Array.from({ length: BENDS + 2 }, (_, i): Position => {
		const along = i / (BENDS + 1);
		const isEnd = i === 0 || i === BENDS + 1;
		const off = isEnd ? 0 : noise(column * 2 + (isRow ? 1 : 0), row, i) * 0.15;
		return isRow ? [x + along * CELL.lng, y + off * CELL.lat] : [x + off * CELL.lng, y + along * CELL.lat];
	});
}

function outlineAt(column: number, row: number): Polygon {
	const south = side(column, row, true);
	const east = side(column + 1, row, false);
	const north = side(column, row + 1, true).reverse();
	const west = side(column, row, false).reverse();
	return {
		type: 'Polygon',
		coordinates: [[...south, ...east.slice(1), ...north.slice(1), ...west.slice(1)]]
	};
}

/** Communes in a grid with bent borders that neighbours share to the vertex, in EPCI of equal size. */
export function makeCommunes(count: number): {
	outlines: Map<InseeCode, Polygon>;
	members: Member[];
	definitions: TerritoryDefinition[];
} {
	const codes = Array.from({ length: count }, (_, i) => String(i + 10_000) as InseeCode);
	const epciOf = (index: number) => `e${Math.floor(index / COMMUNES_AN_EPCI)}`;
	const ids = new Set(codes.map((_, index) => epciOf(index)));
	return {
		outlines: new Map(codes.map((code, i) => [code, outlineAt(i % COLUMNS, Math.floor(i / COLUMNS))])),
		members: codes.map((code, i) => ({
			code,
			name: `Commune ${code}`,
			epci: epciOf(i),
			territories: [epciOf(i)],
			population: 1000,
			postcodes: []
		})),
		definitions: [...ids].map((id) => ({ id, label: id, short: id, kind: 'epci' as const, parts: [] }))
	};
}
