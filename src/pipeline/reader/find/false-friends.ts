/** Bodies that bear the name of a commune and are not it. */
const BODY =
	/(?:m[ée]tropole|communaut[ée]|agglom[ée]ration|agglos?|universit[ée]s?|universitaire|facult[ée]|pr[ée]fectures?|pr[ée]fet|pr[ée]f[èe]te|arrondissements?|acad[ée]mie|rectora?t|recteur|rectrice|tribunal|cour d[’']appel|syndicat|chambre|agence|scot|pays|zone d[’']emploi|bassin(?: de vie| d[’']emploi)?|dioc[èe]se|orchestre|op[ée]ra|association|f[ée]d[ée]ration|p[ôo]le m[ée]tropolitain|conseil de d[ée]veloppement|r[ée]gion|eurom[ée]tropole|eur?or[ée]gion|union|club|canton|circonscription|couronne)(?:\s+(?:[\p{L}’'-]+)){0,4}?\s+(?:de\s+la\s+ville\s+)?(?:de|d[’']|du|des|de la)\s*$/iu;
const STREET =
	/(?:\b(?:rue|avenue|boulevard|bd|route|chauss[ée]e|place|all[ée]e|impasse)|\b(?:faubourg|porte|pavé))(?:\s+\p{Ll}+)?\s+(?:de\s+la|de|d[’']|du|des)\s*$/iu;
const PERSON =
	/(?:\b(?:monsieur|madame|m\.|mm\.|mme|mmes|mlle|docteur|dr)\s+(?:\p{Lu}[\p{L}.-]*\s+){0,2}|\b(?:jean|pierre|marie|michel|louis|paul|jacques|fran[çc]ois|fr[ée]d[ée]ric|philippe|marc|andr[ée]|henri|charles|joseph|marcel|[ée]mile|jules|georges|robert|claude|bernard|daniel|alain|christophe|xavier|nicolas|anne|claire|martine|sophie|laurent|st[ée]phane|olivier|thierry|bruno|damien|g[ée]rald|val[ée]rie|isabelle)(?:-\p{Lu}\p{L}+)?\s+)$/iu;
const OFFICE =
	/(?:\bmaires?|adjoint(?:e|s|es)?(?: au maire)?|d[ée]put[ée]e?s?|conseill[eè]re?s? municipa(?:l|le|ux)|pr[ée]sidente?|directeur|directrice|v[êe]ch[ée]|[ée]v[êe]que)\s+(?:de|d[’']|du)\s*$/iu;
const CLUB =
	/\b(?:RC|FC|US|AS|SC|LOSC|HBC|ESBVA|UFR|IUT|IAE|INSA|ESPE|INSPE|CHU|CHRU|CHR|CIC|CCI|CPAM|CAF|EPF|TGI)\s+(?:de\s+)?$/u;
const BODY_BEFORE = /(?:eurom[ée]tropole|communaut[ée] d[’']agglom[ée]ration|\bgrande?)\s+$/iu;
const BODY_AFTER = /^\s+(?:m[ée]tropole|agglom[ée]ration|universit[ée]|habitat\b|3000|design)/iu;
const WATER_AFTER = /^\s+(?:amont|aval)(?!\p{L})/u;
const DATELINE = /^\s*,?\s+le\s+\d{1,2}(?:er)?\s+\p{L}+\s+\d{4}/u;

/**
 * Names of communes that are words of the language too, or first words of sentences: they need a sign beside them.
 */
const COMMON = /^(?:Avion|Don|Croix|Bois|Fosse)$/iu;
const SIGN_BEFORE =
	/(?:(?<!\p{L})(?:[àÀ]|de|d[’']|et|ou|sur|vers|entre|en|ville|commune|communes|gare|quartier|par|pour|[lL]a ville d[e’'])\s*|[,(:/–-]\s*)$/u;
/** A list of names or the end of what says the place. */
const SIGN_AFTER = /^\s*(?:[,;).:/–]|et\s+\p{Lu}|$)/u;

/**
 * Why a name that stands in a text is no commune there, or undefined where nothing speaks against it.
 * @param before the text up to the name.
 * @param after the text from the end of the name on.
 */
export function findFalseFriend(name: string, before: string, after: string): string | undefined {
	if (/\p{L}[-/]$/u.test(before) || /^[-/]\p{Ll}/u.test(after)) return 'a part of a longer name';
	if (STREET.test(before)) return 'a street or a gate that leads there';
	if (BODY.test(before.slice(-90)) || BODY_BEFORE.test(before) || CLUB.test(before))
		return 'in the name of a body';
	if (BODY_AFTER.test(after)) return 'in the name of a body';
	if (WATER_AFTER.test(after)) return 'a stretch of a river';
	if (/^\s+cedex\b/i.test(after)) return 'in an address';
	if (PERSON.test(before)) return 'the name of a person';
	if (OFFICE.test(before)) return 'in the title of a person';
	if (before.trim() === '' && DATELINE.test(after)) return 'the place that a letter is dated from';
	if (/(?:^|[\s(])(?:la|le|l[’'])\s*$/iu.test(before) && !/^l[ae']/i.test(name))
		return 'with an article: no commune';
	if (COMMON.test(name) && !SIGN_BEFORE.test(before) && !(before.trim() === '' && SIGN_AFTER.test(after)))
		return 'a word of the language, with no sign of a place';
	return undefined;
}
