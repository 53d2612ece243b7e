/** Headers that a host should send with each file, defined once: `_headers` and `.htaccess` are printed from it, docs/deploy/nginx.conf is tested against it. */
import { LOCALES, prefixOf } from '../../lib/site/locales.js';

/** Powers that no page asks for, of those that browsers know; the map and the finder may ask where the reader is. */
const REFUSED_POWERS = [
	'accelerometer',
	'autoplay',
	'browsing-topics',
	'camera',
	'display-capture',
	'encrypted-media',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'publickey-credentials-get',
	'screen-wake-lock',
	'serial',
	'usb',
	'xr-spatial-tracking'
];

/**
 * Headers of every answer.
 * @type {Readonly<Record<string, string>>}
 */
export const EVERYWHERE = {
	'X-Content-Type-Options': 'nosniff',
	// An address says what its reader looks at.
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': ['geolocation=(self)', ...REFUSED_POWERS.map((power) => `${power}=()`)].join(', '),
	'Strict-Transport-Security': 'max-age=31536000',
	'Cross-Origin-Opener-Policy': 'same-origin',
	// All of it is public: data, pictures, and the map that other sites frame.
	'Cross-Origin-Resource-Policy': 'cross-origin',
	// The rest of the policy stands in each page, with the hashes of its scripts. Of two policies, both hold.
	'Content-Security-Policy': "object-src 'none'; base-uri 'none'; form-action 'self'"
};

/** Policies on which sites may show a page inside one of theirs: any, or this one alone. */
export const FRAMED_BY_ALL = 'frame-ancestors *';
export const FRAMED_BY_SELF = "frame-ancestors 'self'";

/** Beginnings of addresses, one a language. */
const PREFIXES = LOCALES.map(prefixOf);
/**
 * Paths in every language.
 * @param {string[]} paths below the pages of a language
 */
const inEach = (...paths) => PREFIXES.flatMap((prefix) => paths.map((path) => prefix + path));

/** The page that other sites may frame, in each language. */
export const EMBED = inEach('/embed', '/embed.html', '/embed/*');

/** Kept, and asked for again each time. */
const ALWAYS_ASKED = 'no-cache';

/**
 * How long answers may be kept, by the first rule that fits; `*` ends a path. What is in no rule is asked for again each
 * time, and not sent again while it is the same.
 * @type {readonly { paths: readonly string[], cache: string }[]}
 */
export const CACHES = [
	// Their names change with what is in them.
	{ paths: inEach('/_app/immutable/*'), cache: 'public, max-age=31536000, immutable' },
	// Asked whether the network answers.
	{ paths: inEach('/_app/version.json'), cache: 'no-store' },
	{ paths: ['/api/*', '/data.json', '/flux/*'], cache: 'public, max-age=300' },
	{ paths: ['/cards/*', '/icons/*', '/favicon.svg'], cache: 'public, max-age=86400' },
	// What must be of the same version as the pages, or tells of it.
	{
		paths: ['/atlas/*', ...inEach('/service-worker.js', '/offline.json', '/manifest.webmanifest')],
		cache: ALWAYS_ASKED
	},
	{
		paths: inEach('/_app/offline.js', '/_app/sort-tables.js', '/_app/filter-passages.js'),
		cache: ALWAYS_ASKED
	}
];

/** Files that any site may read from its pages. */
export const READ_BY_ALL = ['/api/*', '/data.json'];

/**
 * Whether a path is one that some rules name.
 * @param {string} path
 * @param {readonly string[]} rules paths, of which `*` ends one
 */
const fits = (path, rules) =>
	rules.some((rule) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule));

/**
 * Every header of an answer but those of its content.
 * @param {string} path from the root of the site, without query
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
	const framed = fits(path, EMBED) ? FRAMED_BY_ALL : FRAMED_BY_SELF;
	return {
		...EVERYWHERE,
		'Content-Security-Policy': `${EVERYWHERE['Content-Security-Policy']}; ${framed}`,
		'Cache-Control': CACHES.find(({ paths }) => fits(path, paths))?.cache ?? ALWAYS_ASKED,
		...(fits(path, READ_BY_ALL) ? { 'Access-Control-Allow-Origin': '*' } : {})
	};
}

/**
 * The headers as a `_headers` file, which Netlify and Cloudflare Pages read. Such hosts join what several rules give one name, and
 * of two policies both hold: the rule for everything says nothing of frames, which each part of the site does for itself.
 * @param {readonly string[]} sections first parts of the addresses of pages, `embed` among them or not
 */
export function printHeadersFile(sections) {
	const pages = inEach(
		'/',
		...sections.filter((name) => name !== 'embed').flatMap((name) => [`/${name}`, `/${name}/*`])
	);
	/** @type {[string, Record<string, string>][]} */
	const rules = [
		['/*', EVERYWHERE],
		...pages.map(
			(path) =>
				/** @type {[string, Record<string, string>]} */ ([
					path,
					{ 'Content-Security-Policy': FRAMED_BY_SELF }
				])
		),
		...READ_BY_ALL.map(
			(path) =>
				/** @type {[string, Record<string, string>]} */ ([path, { 'Access-Control-Allow-Origin': '*' }])
		),
		...CACHES.flatMap(({ paths, cache }) =>
			paths.map(
				(path) => /** @type {[string, Record<string, string>]} */ ([path, { 'Cache-Control': cache }])
			)
		),
		['/data.json', { 'Content-Type': 'application/ld+json; charset=utf-8' }],
		['/manifest.webmanifest', { 'Content-Type': 'application/manifest+json' }]
	];
	/** @type {Map<string, Record<string, string>>} */
	const byPath = new Map();
	for (const [path, headers] of rules) byPath.set(path, { ...byPath.get(path), ...headers });
	return [...byPath]
		.map(([path, headers]) =>
			[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
		)
		.join('\n')
		.concat('\n');
}
