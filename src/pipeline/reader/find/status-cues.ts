import type { Status } from '../../../lib/domain/words';

export interface StatusCue {
	status: Status;
	pattern: RegExp;
	/** What the status gains by it. */
	weight: number;
}

/** Letters of a word may be accented: `\b` would part them. */
const word = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'giu');
const BEEN = '(?:a|ont|avait|avaient|ayant)\\s+(?:[\\p{L}’\']+\\s+){0,3}?été\\s+(?:[\\p{L}’\']+\\s+){0,2}?';

const CUES: readonly [status: Status, weight: number, pattern: string][] = [
	['done', 2, `${BEEN}(?:livrée?s?|inaugurée?s?|ouverte?s?|achevée?s?|terminée?s?|mise?s? en (?:service|place)|réalisée?s?|créée?s?|rénovée?s?|construite?s?|réhabilitée?s?|installée?s?|implantée?s?|aménagée?s?|déployée?s?|restaurée?s?|publiée?s?|élaborée?s?)`],
	['done', 1.5, '(?:a|ont) (?:ouvert|vu le jour|permis|bénéficié|réalisé|créé|livré|construit|restauré|mis en (?:service|place)|achevé|aménagé|inauguré|offert|formé|rénové)'],
	['done', 1, 'achevée?s?|inaugurée?s?|ouverte?s? (?:depuis|en)|créée?s? en|mise? en service en|récemment'],
	['happened', 2.2, "s[’']est (?:tenue?|déroulée?)|a eu lieu|avait lieu|(?:a|ont) (?:réuni|rassemblé|accueilli|participé|organisé|présenté|rencontré)|étaient (?:présents|réunis)|s[’']étaient"],
	['ended', 2, 'dissoute?s?|a pris fin|ont pris fin|n[’\']existe plus|est devenue?|supprimée?s?|fermée?s? définitivement|a cessé|clôturée?s?'],
	['underway', 2, "(?:est|sont|actuellement|toujours)?\\s*en cours|se poursui(?:t|vent)|est engagée?|sont engagée?s?|travaux (?:ont (?:débuté|démarré|commencé))|(?:a|ont) (?:débuté|démarré|engagé|lancé|initié)|(?:est|sont) (?:lancée?s?|menée?s?|mise?s? en œuvre|déployée?s?|conduite?s?|portée?s?|accompagnée?s?)"],
	['underway', 1.2, "soutien(?:t|nent)|accompagne(?:nt)?|mène(?:nt)?|porte(?:nt)?|développe(?:nt)?|poursui(?:t|vent)|met(?:tent)? en œuvre|participe(?:nt)?|contribue(?:nt)?|anime(?:nt)?|propose(?:nt)?|gère(?:nt)?|assure(?:nt)?|déploie(?:nt)?|organise(?:nt)?|intervien(?:t|nent)|accueille(?:nt)?|travaille(?:nt)?|dispose(?:nt)?|réuni(?:t|ssent)|permet(?:tent)?|bénéficie(?:nt)?|finance(?:nt)?|mobilise(?:nt)?|encourage(?:nt)?|regroupe(?:nt)?|compte(?:nt)?|offre(?:nt)?"],
	['underway', 1, "s[’'](?:est|sont) engagée?s?|depuis (?:19|20)\\d\\d|depuis plusieurs|déjà|chaque année|poursuite|aujourd[’']hui"],
	['decided', 2, `${BEEN}(?:signée?s?|approuvée?s?|adoptée?s?|retenue?s?|validée?s?|attribuée?s?|labellisée?s?|arrêtée?s?|votée?s?|sélectionnée?s?|accordée?s?|désignée?s?|octroyée?s?|identifiée?s?|actée?s?|subventionnée?s?|financée?s?|allouée?s?|notifiée?s?|prescrite?s?)`],
	['decided', 1.8, "(?:a|ont) (?:signé|approuvé|adopté|décidé|obtenu|attribué|retenu|validé|voté|soutenu|financé|accordé|alloué)|lauréate?s?|signée?s? (?:le|en|à|avec|entre)|approuvée?s? (?:le|en|par)|adoptée?s? (?:le|en|par)"],
	['decided', 1.2, "s[’']engage(?:nt)?|subventions?|retenue?s?|labellisée?s?|label|convention|cofinance(?:nt|ment)?s?|enveloppe|dotée?s?|allouée?s?|inscrite?s? au|attribuée?s?|montant (?:total )?de|crédits?"],
	['planned', 1.6, "(?:sera|seront|fera|feront|devra|devront|aura|auront|ira|iront|verra|verront)(?!it)|\\p{L}{2,}(?:era|eront|ira|iront|dra|dront|tra|tront)"],
	['planned', 1.6, "prévu(?:e|s|es)?|prévoi(?:t|ent)|(?:est|sont) (?:programmée?s?|attendue?s?|projetée?s?)|à venir|futur(?:e|s|es)?|prochain(?:e|s|es|ement)?|devrai(?:t|ent)|doi(?:t|vent) (?:permettre|être|débuter|démarrer|voir)"],
	['planned', 0.8, "d[’']ici|à l[’']horizon|à terme|vise(?:nt)? à|objectifs?|au plus tard|ambition"],
	['candidate', 3, "candidate?s?|candidature|se portent? candidate?s?|déposé (?:sa|une|leur) candidature|répondu à l[’']appel|postul\\p{L}+|dossiers? déposés?"],
	['proposed', 1.8, "pourra(?:it|ient)?|pourront|souhaite(?:nt)?|réflexions?|réfléchi(?:t|ssent)|à l[’']étude|études? (?:de|d[’'])?\\s*(?:faisabilité|opportunité|préalable)|envisagée?s?|envisage(?:nt)?|il (?:convient|s[’']agi(?:t|ra)|faut)|serait|seraient|propose(?:nt)? de|étudiera|étudieront"],
	['proposed', 1, "favoriser|renforcer|développer|promouvoir|encourager|améliorer|faciliter|accompagner|conforter|poursuivre|soutenir|permettre|étudier|expérimenter|valoriser|créer"]
];

/** A passage that opens with a verb in the infinitive is a wish. */
const OPENING: StatusCue = {
	status: 'proposed',
	pattern: /^[\s«"“–-]*\p{Lu}\p{L}*(?:er|ir|re)\s(?:et\s|des?\s|les?\s|la\s|l[’']|une?\s|d[’']|à\s|aux?\s)/gu,
	weight: 1.5
};

export const STATUS_CUES: readonly StatusCue[] = [
	...CUES.map(([status, weight, pattern]) => ({ status, weight, pattern: word(pattern) })),
	OPENING
];
