/** The `.htaccess` of the site, which tells an Apache host the same as headers.js and docs/deploy/nginx.conf say. */
import { BASE_LOCALE, LOCALES, prefixOf } from '../../lib/site/locales.js';
import { CACHES, EMBED, headersOf, READ_BY_ALL } from './headers.js';

/** Media types that the lists of some hosts have not. */
const TYPES = {
	'application/atom+xml': '.atom',
	'application/geo+json': '.geojson',
	'application/gpx+xml': '.gpx',
	'application/manifest+json': '.webmanifest',
	'application/vnd.google-earth.kml+xml': '.kml',
	'application/vnd.pmtiles': '.pmtiles',
	'font/woff2': '.woff2',
	'text/csv': '.csv'
};
const WRITTEN_IN_UTF_8 = '.atom .css .csv .geojson .gpx .html .js .json .svg .txt .webmanifest .xml';
const PACKED = [
	'application/atom+xml application/geo+json application/gpx+xml application/javascript application/json',
	'application/ld+json application/manifest+json application/vnd.google-earth.kml+xml application/xml',
	'image/svg+xml text/css text/csv text/html text/javascript text/plain text/xml'
].join(' ');

/**
 * A text as a regular expression that fits it alone.
 * @param {string} text
 */
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A condition of Apache on the address of an answer.
 * @param {readonly string[]} rules as in headers.js: paths, of which `*` ends one
 */
const isAddressOf = (rules) => {
	const patterns = rules.map((rule) =>
		rule.endsWith('*') ? literally(rule.slice(0, -1)) : `${literally(rule)}$`
	);
	return `"%{REQUEST_URI} =~ m#^(?:${patterns.join('|')})#"`;
};

/**
 * A line that sets a header.
 * @param {string} name
 * @param {string} value
 */
const header = (name, value) => `Header always set ${name} "${value}"`;

/**
 * A line for some addresses only.
 * @param {readonly string[]} rules
 * @param {string} line
 */
const where = (rules, line) => `<If ${isAddressOf(rules)}>\n\t${line}\n</If>`;

const OTHERS = LOCALES.filter((locale) => locale !== BASE_LOCALE);

/** Which page tells of what is nowhere, in the language of its address. */
function printLostPages() {
	const lost = (/** @type {string} */ prefix) => `ErrorDocument 404 ${prefix}/404.html`;
	const others = OTHERS.map((locale) => where([`${prefixOf(locale)}/*`], lost(prefixOf(locale))));
	return [lost(''), ...others].join('\n');
}

/** Which file stands for an address, and which addresses lead to another. */
function printRewriting() {
	const language = `(?:${OTHERS.join('|')})`;
	return `RewriteEngine On
# What Apache asks itself is left as it is.
RewriteCond %{ENV:REDIRECT_STATUS} !^$
RewriteRule ^ - [END]
# There is nothing to send to.
RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD|OPTIONS)$
RewriteRule ^ - [R=405,END]
RewriteRule ^(?:_headers|(?:${language}/)?404(?:\\.html)?)$ - [R=404,END]
# Outings had another address before November 2026.
RewriteRule ^(${language}/)?balades((?:/.*)?)$ /$1sorties$2 [R=301,END]
# One address a page: without ending, and without a slash at its end but for the first page of a language.
RewriteRule ^((?:.*/)?)index\\.html$ /$1 [R=301,END]
RewriteRule ^(.+)\\.html$ /$1 [R=301,END]
RewriteRule ^(${language})$ /$1/ [R=301,END]
RewriteCond %{REQUEST_URI} !^/${language}/$
RewriteRule ^(.+)/$ /$1 [R=301,END]
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+[^/])$ $1.html [END]
# Folders are not listed.
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule [^/]$ - [R=404,END]`;
}

/** Media types, and what is packed on its way. */
function printTypes() {
	const types = Object.entries(TYPES).map(([type, ending]) => `AddType ${type} ${ending}`);
	return `${types.join('\n')}
AddCharset utf-8 ${WRITTEN_IN_UTF_8}
<Files "data.json">
	ForceType "application/ld+json; charset=utf-8"
</Files>
<IfModule mod_deflate.c>
	<IfModule mod_filter.c>
		AddOutputFilterByType DEFLATE ${PACKED}
	</IfModule>
</IfModule>`;
}

/** Headers of every answer, then those of some. */
function printHeaders() {
	const policy = headersOf('/embed')['Content-Security-Policy'] ?? '';
	const everywhere = Object.entries(headersOf('/')).map(([name, value]) => header(name, value));
	const caches = [...CACHES]
		.reverse()
		.map(({ paths, cache }) => where(paths, header('Cache-Control', cache)));
	return `${everywhere.join('\n')}
${where(EMBED, header('Content-Security-Policy', policy))}
${where(READ_BY_ALL, header('Access-Control-Allow-Origin', '*'))}
# Of these the last that fits holds.
${caches.join('\n')}`;
}

/** The `.htaccess` of the root of the site; needs Apache 2.4 with mod_headers and mod_rewrite, and `AllowOverride All`. */
export const printHtaccess =
	() => `# Written by the build, for hosts with Apache 2.4. Where the site is served by another, it may be left out.
DirectoryIndex index.html
DirectorySlash Off

# What is nowhere is told in the language of its address.
${printLostPages()}

${printRewriting()}

${printTypes()}

${printHeaders()}
`;
