/** A territory's page as data, `territories/<id>.json` of the public contract: its schema is in `schemas/territory.ts`. */
export type {
	TerritoryCommune,
	TerritoryCoverage,
	TerritoryFigure,
	TerritoryFile,
	TerritoryLayer,
	TerritoryReading
} from './schemas/territory';
