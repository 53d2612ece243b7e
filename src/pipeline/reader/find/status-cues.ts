import type { Status } from '../../../lib/domain/words';

export interface StatusCue {
	status: Status;
	pattern: RegExp;
	/** What the status gains by it. */
	weight: number;
}

/** Letters of a word may be accented: `\b` would part them. */
const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu');
const BEEN = "(?:a|ont|avait|avaient|ayant)\\s+(?:[\\p{L}’']+\\s+){0,3}?été\\s+(?:[\\p{L}’']+\\s+){0,2}?";

const CUES: readonly [status: Status, weight: number, pattern: string][] = [
	[
		'done',
		2.2,
		`${BEEN}(?:livrée?s?|inaugurée?s?|ouverte?s?|achevée?s?|terminée?s?|mise?s? en (?:service|place)|réalisée?s?|créée?s?|rénovée?s?|construite?s?|réhabilitée?s?|installée?s?|implantée?s?|aménagée?s?|restaurée?s?|publiée?s?|élaborée?s?|plantée?s?|formée?s?|décernée?s?)`
	],
	[
		'done',
		2,
		"(?:a|ont) (?:[\\p{L}’'-]+ ){0,2}?(?:ouvert|vu le jour|bénéficié|réalisé|créé|livré|construit|restauré|mis en (?:service|place)|achevé|aménagé|inauguré|offert|formé|rénové|permis|recruté|installé|fait l[’']objet)"
	],
	[
		'done',
		1.2,
		'achevée?s?|inaugurée?s?|ouverte?s? (?:depuis|en)|créée?s? en|mise?s? en service en|livrée?s? en|réalisée?s? en|terminée?s?'
	],
	['done', 0.9, `${BEEN}\\p{L}+(?:é|ée|és|ées|ie|is|ies|it|ite|u|ue|us|ues)`],
	['done', 0.7, "(?:a|ont) (?:[\\p{L}’'-]+ ){0,2}?\\p{L}{3,}é"],
	[
		'happened',
		2.4,
		"s[’']est (?:tenue?|déroulée?)|a eu lieu|avait lieu|ont eu lieu|(?:a|ont) (?:réuni|rassemblé|accueilli|participé|organisé|présenté|rencontré)|étaient (?:présents|réunis)|s[’']étaient|a rassemblé|ont échangé|a adressé|a rappelé|a annoncé"
	],
	[
		'ended',
		2.4,
		"dissoute?s?|(?:a|ont) pris fin|n[’']existe plus|(?:a|ont) (?:fusionné|disparu|cessé)|fermée?s? définitivement"
	],
	[
		'underway',
		2.4,
		'en cours|se poursui(?:t|vent)|(?:a|ont) (?:débuté|démarré|engagé|lancé|initié|commencé|entamé)|en train de|reconduite?s?'
	],
	[
		'underway',
		1.9,
		"(?:est|sont|a (?:[\\p{L}’'-]+ ){0,2}?été|ont (?:[\\p{L}’'-]+ ){0,2}?été) (?:[\\p{L}’']+ment )?(?:engagée?s?|lancée?s?|menée?s?|mise?s? en œuvre|mise?s? en place|déployée?s?|conduite?s?|portée?s?|accompagnée?s?|développée?s?|initiée?s?)"
	],
	[
		'underway',
		1.2,
		"soutien(?:t|nent)|accompagne(?:nt)?|mène(?:nt)?|porte(?:nt)?|développe(?:nt)?|poursui(?:t|vent)|met(?:tent)?|participe(?:nt)?|contribue(?:nt)?|anime(?:nt)?|propose(?:nt)?|gère(?:nt)?|assure(?:nt)?|déploie(?:nt)?|organise(?:nt)?|intervien(?:t|nent)|accueille(?:nt)?|travaille(?:nt)?|dispose(?:nt)?|réuni(?:t|ssent)|permet(?:tent)?|bénéficie(?:nt)?|encourage(?:nt)?|regroupe(?:nt)?|offre(?:nt)?|lance(?:nt)?|engage(?:nt)?|concerne(?:nt)?|constitue(?:nt)?|touche(?:nt)?|associe(?:nt)?|copilote(?:nt)?|peu(?:t|vent) bénéficier|se compose(?:nt)?|vise(?:nt)?|favorise(?:nt)?|cherche(?:nt)?|s[’']appuie(?:nt)?|est dotée?|sont dotée?s|conduite?s? par|lancée?s? en|coprésidée? par|chargée?s? d[eu]"
	],
	['underway', 0.9, "depuis (?:19|20)\\d\\d|depuis plusieurs|chaque année|par an|poursuite|aujourd[’']hui"],
	[
		'decided',
		2.4,
		`${BEEN}(?:signée?s?|approuvée?s?|adoptée?s?|retenue?s?|validée?s?|attribuée?s?|labellisée?s?|arrêtée?s?|votée?s?|sélectionnée?s?|accordée?s?|désignée?s?|octroyée?s?|identifiée?s?|actée?s?|subventionnée?s?|financée?s?|allouée?s?|notifiée?s?|prescrite?s?|établie?s?|confirmée?s?|conclue?s?|reconnue?s?|soutenue?s?|obtenue?s?|classée?s?)`
	],
	[
		'decided',
		2.2,
		"(?:a|ont) (?:[\\p{L}’'-]+ ){0,3}?(?:signé|approuvé|adopt[ée]+|décidé|obtenu|attribué|retenu|validé|voté|soutenu|(?:co)?financé|accordé|alloué|délibéré|arrêté|renouvelé|répondu favorablement|choisi|décerné)|vien(?:t|nent) d[’'](?:attribuer|adopter|approuver|accorder)|(?:co-?)?signataires?|lauréate?s?|signée?s? (?:le|en|à|avec|entre|par)|approuvée?s? (?:le|en|par)|adoptée?s? (?:le|en|par)|conclue?s? (?:le|en|entre)|recevr(?:a|ont)"
	],
	[
		'decided',
		2,
		"soutenue?s? (?:par|depuis|dans|au titre)|(?:co)?financée?s? (?:par|à|au|dans)|identifiée?s? (?:par|comme|dans)|inscrite?s? (?:au|dans|à)|d[’']intérêt (?:national|régional)|programmée?s? au titre"
	],
	[
		'decided',
		1.5,
		"s[’'](?:est|sont) engagée?s?|s[’']engage(?:nt)?|labellisée?s?|cofinance(?:nt|ment)?s?|finance(?:nt)?|mobilise(?:nt)?|dotée?s? d[’']|allouée?s?|attribuée?s?|à hauteur de|pour un montant|d[’']un montant|enveloppe d[e’]|subventions?|approbation|arrêtée? en|retenue?s?|protocole|accord"
	],
	[
		'planned',
		1.9,
		'(?:sera|seront|fera|feront|devra|devront|aura|auront|ira|iront|verra|verront|pourront)|(?!opéra|caméra|contra|extra|intra|infra|et cetera|délibéra)\\p{L}{2,}(?:era|eront|ira|iront|dra|dront|tra|tront)'
	],
	[
		'planned',
		1.8,
		"prévu(?:e|s|es)?|prévoi(?:t|ent)|(?:est|sont) (?:programmée?s?|attendue?s?|projetée?s?)|à venir|futur(?:e|s|es)?|prochain(?:e|s|es|ement)?|devrai(?:t|ent)|doi(?:t|vent)|projette(?:nt)? de|s[’']engagent à travers|volonté (?:est )?de|d[’']avenir|il s[’']agi(?:t|ra)|est d[’']ores et déjà programmée?"
	],
	[
		'planned',
		0.9,
		"d[’']ici|à l[’']horizon|à terme|objectifs?|au plus tard|vocation|ambition|entend(?:ent)?"
	],
	[
		'candidate',
		3.5,
		"candidate?s?|candidature|déposé (?:sa|une|leur) candidature|répondu (?:à l[’']|au \\S+ )appel|postul\\p{L}+|dossiers? déposés?"
	],
	[
		'proposed',
		2.3,
		"pourra(?:it|ient)?|peuvent (?:porter|s[’']engager)|souhaite(?:nt)?|réflexions?|réfléchi(?:t|ssent)|à l[’']étude|études? (?:de|d[’'])?\\s*(?:faisabilité|opportunité)|envisagée?s?|envisage(?:nt)?|il (?:convient|faut)|serait|seraient|proposent? de|étudiera|étudieront|étudiée?s?|propositions?|enjeux? (?:est|sont|de)|en émergence|à réfléchir"
	],
	[
		'proposed',
		0.5,
		'favoriser|renforcer|développer|promouvoir|encourager|améliorer|faciliter|accompagner|conforter|permettre|étudier|expérimenter|valoriser'
	]
];

/** A passage that opens with a verb in the infinitive is a wish. */
const OPENING: StatusCue = {
	status: 'proposed',
	pattern: /^[\s«"“–-]*\p{Lu}\p{L}*(?:er|ir|re)\s(?:et\s|des?\s|les?\s|la\s|l[’']|une?\s|d[’']|à\s|aux?\s)/gu,
	weight: 0.8
};

/** An item that opens on the noun of what goes on. */
const GOING_ON: StatusCue = {
	status: 'underway',
	pattern:
		/^[\s«"“–-]*(?:la |le |l[’'])?(?:finalisation|mise en œuvre|poursuite|continuité|déploiement|animation|accompagnement|participation)(?!\p{L})/giu,
	weight: 2.2
};

/** A few words that end on a day and have no year: an appointment that is announced. */
const ANNOUNCED: StatusCue = {
	status: 'planned',
	pattern:
		/^(?!.*(?:19|20)\d\d).{0,90}\bles? \d{1,2}(?:er)?(?: et \d{1,2})? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: à \d{1,2}\s?h\d{0,2})?\s*$/giu,
	weight: 1.8
};

export const STATUS_CUES: readonly StatusCue[] = [
	...CUES.map(([status, weight, pattern]) => ({ status, weight, pattern: word(pattern) })),
	OPENING,
	GOING_ON,
	ANNOUNCED
];
