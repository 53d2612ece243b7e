import type { AdministrativeArea, PropertyValue } from 'schema-dts';
import type { Commune, Territory } from '../../domain/atlas';
import { communePath } from '../../domain/text/slug';
import type { SiteIdentity } from './site-identity';

const identifier = (propertyID: string, value: string): PropertyValue => ({
	'@type': 'PropertyValue',
	propertyID,
	value
});

/** A number with its unit, as UN/CEFACT codes it where it is one. */
const measured = (name: string, value: number, unitCode?: string): PropertyValue => ({
	'@type': 'PropertyValue',
	name,
	value,
	...(unitCode === undefined ? {} : { unitCode })
});

/** UN/CEFACT Recommendation 20 for square kilometres. */
const SQUARE_KILOMETRES = 'KMK';

const numbersOf = ({ population, areaKm2 }: Pick<Commune, 'population' | 'areaKm2'>): PropertyValue[] => [
	measured('population', population),
	measured('superficie', areaKm2, SQUARE_KILOMETRES)
];

/** A commune for search engines: its INSEE code, its EPCI, its centre, its population and area. */
export const communeArea = (
	commune: Pick<Commune, 'code' | 'name' | 'population' | 'areaKm2' | 'centre' | 'postcodes'>,
	epci: Pick<Territory, 'id' | 'label'>,
	site: SiteIdentity
) =>
	({
		'@type': 'AdministrativeArea',
		'@id': site.url(communePath(commune)),
		name: commune.name,
		url: site.url(communePath(commune)),
		identifier: identifier('INSEE', commune.code),
		containedInPlace: {
			'@type': 'AdministrativeArea',
			'@id': site.url(`/territoires/${epci.id}`),
			name: epci.label
		},
		geo: { '@type': 'GeoCoordinates', latitude: commune.centre[1], longitude: commune.centre[0] },
		additionalProperty: [
			...numbersOf(commune),
			...commune.postcodes.map((postcode) => identifier('code postal', postcode))
		]
	}) satisfies AdministrativeArea;

/** A territory for search engines, with the EPCI it is made of. */
export const territoryArea = (
	territory: Pick<Territory, 'id' | 'label' | 'short' | 'siren' | 'population' | 'areaKm2' | 'bbox'>,
	parts: readonly Pick<Territory, 'id' | 'label'>[],
	site: SiteIdentity
) => {
	const [west, south, east, north] = territory.bbox;
	const address = site.url(`/territoires/${territory.id}`);
	return {
		'@type': 'AdministrativeArea',
		'@id': address,
		name: territory.label,
		alternateName: territory.short,
		url: address,
		identifier: territory.siren.map((siren) => identifier('SIREN', siren)),
		geo: { '@type': 'GeoShape', box: `${south} ${west} ${north} ${east}` },
		containsPlace: parts.map(({ id, label }) => ({
			'@type': 'AdministrativeArea' as const,
			'@id': site.url(`/territoires/${id}`),
			name: label
		})),
		additionalProperty: numbersOf(territory)
	} satisfies AdministrativeArea;
};
