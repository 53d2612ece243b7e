import type { Source } from '../../domain/atlas';
import { OPEN_LICENCE } from '../../domain/open-licence';
import { french, type Node } from './vocabulary';

const licence = ({ label, url }: { label: string; url: string }): Node => ({
	'@id': url,
	'@type': 'dct:LicenseDocument',
	'dct:title': label
});

const isShareAlike = ({ licence: name, state }: Source): boolean => state === 'used' && /^ODbL\b/.test(name);

const rights = (text: string): Node => ({ '@type': 'dct:RightsStatement', 'rdfs:label': french(text) });

/**
 * Licence of a file, with what else must be known of its rights. Facts are ours, under Licence Ouverte; geometry keeps the
 * licence of its sources, and one source under the ODbL puts the whole file of geometry under it (share alike).
 * @param sources of the geometry in the file; none for a file without geometry.
 */
export function licenceOf(sources: readonly Source[]): Node {
	const alike = sources.find(isShareAlike);
	const credits = [
		...new Set(sources.filter(({ state }) => state === 'used').map(({ attribution }) => attribution))
	];
	if (!alike)
		return {
			'dct:license': licence(OPEN_LICENCE),
			'dct:rights': rights(
				`Attribution\u00a0: Atlas des territoires${credits.length > 0 ? `\u202f; contours\u00a0: ${credits.join(', ')}` : ''}.`
			)
		};
	return {
		'dct:license': licence({ label: alike.licence, url: alike.licenceUrl }),
		'dct:rights': rights(
			`Contient des données ${alike.attribution}\u00a0: ce qui en est dérivé reste sous ${alike.licence} (partage à l’identique). ` +
				`Les faits sont sous ${OPEN_LICENCE.label}. Contours\u00a0: ${credits.join(', ')}.`
		)
	};
}
