/** What the names of columns, or of properties, say of what they hold. */

/** A header as it is compared: letters and digits only, without accents and case. */
export const foldHeader = (header: string): string =>
	header
		.slice(0, 200)
		.normalize('NFD')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Names that say INSEE codes, and nothing else, as open data has them. */
const CODE_NAMES = setOf(
	`insee codeinsee inseecode codesinsee codeinseecommune codecommuneinsee codeinseedelacommune codeinseedescommunes
	inseecommune inseecom cominsee comminsee communeinsee codgeo depcom codecommune codescommunes communecode
	codeofficielcommune comcodecurrent codeinsee5 codeinseeactuel numinsee numeroinsee`
);
/** Names that may say it: what stands below decides. */
const MAYBE_CODE_NAMES = setOf('code codes com codecom comcode codcom commune communes');
/** Names under which the number of a commune in its department stands alone. */
const NUMBER_NAMES = setOf(
	'com codecom comcode codcom codecommune communecode numcom numcommune numerocommune commune insee codeinsee'
);
const NAME_NAMES = setOf(
	'commune nomcommune nomcom nomdelacommune libellecommune libellegeo libgeo libcom ville nomville communenom'
);
const MAYBE_NAME_NAMES = setOf('nom name libelle label');
const DEPARTMENT_NAMES = setOf('dep dept departement codedepartement codedep coddep codedept depcode numdep');
const POSTCODE_NAME = /postal|postaux|postcode|zipcode|^(?:cp|zip|plz)$|^cp(?:com|vil|nom)/;

/** Whether a folded name says that INSEE codes stand there, or may. */
export const codeNameOf = (folded: string): 'sure' | 'maybe' | undefined =>
	CODE_NAMES.has(folded) ? 'sure' : MAYBE_CODE_NAMES.has(folded) ? 'maybe' : undefined;
/** Whether it says that names of communes stand there, or may. */
export const nameNameOf = (folded: string): 'sure' | 'maybe' | undefined =>
	NAME_NAMES.has(folded) ? 'sure' : MAYBE_NAME_NAMES.has(folded) ? 'maybe' : undefined;
export const isNumberName = (folded: string): boolean => NUMBER_NAMES.has(folded);
export const isDepartmentName = (folded: string): boolean => DEPARTMENT_NAMES.has(folded);
/** Post codes look like INSEE codes, and often are those of another commune. */
export const isPostcodeName = (folded: string): boolean => POSTCODE_NAME.test(folded);

/** Whether a folded name says anything at all: such a name stands in a header. */
export const isKnownName = (folded: string): boolean =>
	codeNameOf(folded) !== undefined ||
	nameNameOf(folded) !== undefined ||
	isDepartmentName(folded) ||
	isPostcodeName(folded);
