import type { InseeCode } from '../../lib/domain/codes';
import { ProblemsError, type Problem } from '../../lib/domain/problem';
import { slugOf } from '../../lib/domain/text/slug';
import { growBbox, bboxOf } from '../../lib/geo/bbox';
import { indexAreas } from '../../lib/geo/coverage-share';
import type { CommuneFigures } from '../read/commune-figures';
import { readMergedCommunes, type Member } from '../read/membership';
import type { RegisterDefinition } from '../read/register-schema';
import type { RegisterInputs } from '../read/register-inputs';
import type { TerritoryDefinition } from '../read/schemas';
import { leftOutOf } from '../sources/left-out';
import type { ReadSources } from '../sources/read-entries';
import type { Boundaries } from './boundaries';
import type { CommuneBook } from './register-communes';
import { buildRegister, checkRegister, type RegisterEntry, type RegisterGround } from './registers';

/** A register as this build has it. */
export interface BuiltRegister {
	definition: RegisterDefinition;
	/** Whether its source was used, could not be had, or is left out because somebody asked for it. */
	state: 'used' | 'none' | 'left-out';
	entries: RegisterEntry[];
}

/** What the atlas knows of its communes. */
export interface CommunesOfAtlas {
	members: readonly Member[];
	territories: readonly TerritoryDefinition[];
	boundaries: Pick<Boundaries, 'kind' | 'communes'>;
	figures: ReadonlyMap<string, Pick<CommuneFigures, 'centre'>>;
	/** Whether registers are held to the counts of their table: those of the four territories. */
	isCounted: boolean;
}

/** How far lines are drawn beyond the atlas, as a share of its box. */
const MARGIN = 0.02;

const codesOf = (members: readonly Member[], territory: string): InseeCode[] =>
	members.filter(({ territories }) => territories.includes(territory)).map(({ code }) => code);

/** The ways that registers have of naming the communes of the atlas. */
export function openCommuneBook(
	members: readonly Member[],
	territories: readonly TerritoryDefinition[]
): CommuneBook {
	return {
		codes: new Set(members.map(({ code }) => code)),
		epcis: new Map(
			territories.flatMap(({ id, siren }) =>
				siren === undefined ? [] : [[siren, codesOf(members, id)] as const]
			)
		),
		merged: readMergedCommunes(),
		names: new Map(members.map(({ code, name }) => [slugOf(name), code]))
	};
}

function groundOf(
	{ members, territories, boundaries, figures }: CommunesOfAtlas,
	features: RegisterGround['features']
): RegisterGround {
	const outlines = [...boundaries.communes.values()].map(({ geometry }) => geometry);
	const centres = [...figures.values()].map(({ centre }) => ({
		type: 'Point' as const,
		coordinates: centre
	}));
	return {
		book: openCommuneBook(members, territories),
		features,
		areas: indexAreas(boundaries.kind === 'outline' ? boundaries.communes : []),
		box: growBbox(bboxOf(outlines) ?? bboxOf(centres) ?? [0, 0, 0, 0], MARGIN)
	};
}

/**
 * Every register with its entries in the atlas.
 * @throws ProblemsError naming each register whose source does not give the entries that its table tells: only where the communes have
 * outlines, and the atlas is that of the four territories.
 */
export function buildRegisters(
	{ file, tables }: RegisterInputs,
	atlas: CommunesOfAtlas,
	{ obtained, features }: ReadSources
): BuiltRegister[] {
	const ground = groundOf(atlas, new Map([...features, ...tables]));
	const leftOut = new Set(leftOutOf(obtained.values()));
	const communes = new Map(
		atlas.territories.map(({ id }) => [id, new Set<InseeCode>(codesOf(atlas.members, id))])
	);
	const problems: Problem[] = [];
	const built = file.data.registers.map((definition, index): BuiltRegister => {
		const register = buildRegister(definition, ground);
		const isLeftOut = leftOut.has(definition.source ?? '');
		if (!register) return { definition, state: isLeftOut ? 'left-out' : 'none', entries: [] };
		if (atlas.isCounted && ground.areas.length > 0)
			problems.push(
				...checkRegister(definition, register, communes, (path, expected) =>
					file.problemAt(['registers', index, ...path], expected)
				)
			);
		return { definition, state: 'used', entries: register.entries };
	});
	if (problems.length > 0) throw new ProblemsError(problems);
	return built;
}
