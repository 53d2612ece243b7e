/** What an Apache host is told with the site itself, in `.htaccess`: the same as headers.js and docs/deploy/nginx.conf say. */
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

/** @param {string} text */
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
 * @param {string} name
 * @param {string} value
 */
const header = (name, value) => `Header always set ${name} "${value}"`;

/**
 * @param {readonly string[]} rules
 * @param {string} line
 */
const where = (rules, line) => `<If ${isAddressOf(rules)}>\n\t${line}\n</If>`;

/** The `.htaccess` of the root of the site; needs Apache 2.4 with mod_headers and mod_rewrite, and `AllowOverride All`. */
export function printHtaccess() {
	const others = LOCALES.filter((locale) => locale !== BASE_LOCALE);
	const language = `(?:${others.join('|')})`;
	const policyOf = (/** @type {string} */ path) => headersOf(path)['Content-Security-Policy'] ?? '';
	const lost = (/** @type {string} */ prefix) => `ErrorDocument 404 ${prefix}/404.html`;
	return `# Written by the build, for hosts with Apache 2.4. Where the site is served by another, it may be left out.
DirectoryIndex index.html
DirectorySlash Off

# What is nowhere is told in the language of its address.
${lost('')}
${others.map((locale) => where([`${prefixOf(locale)}/*`], lost(prefixOf(locale)))).join('\n')}

RewriteEngine On
# What Apache asks itself is left as it is.
RewriteCond %{ENV:REDIRECT_STATUS} !^$
RewriteRule ^ - [END]
# There is nothing to send to.
RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD|OPTIONS)$
RewriteRule ^ - [R=405,END]
RewriteRule ^(?:_headers|(?:${language}/)?404(?:\\.html)?)$ - [R=404,END]
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
RewriteRule [^/]$ - [R=404,END]

${Object.entries(TYPES)
	.map(([type, ending]) => `AddType ${type} ${ending}`)
	.join('\n')}
AddCharset utf-8 ${WRITTEN_IN_UTF_8}
<Files "data.json">
	ForceType "application/ld+json; charset=utf-8"
</Files>
<IfModule mod_deflate.c>
	<IfModule mod_filter.c>
		AddOutputFilterByType DEFLATE ${PACKED}
	</IfModule>
</IfModule>

${Object.entries(headersOf('/'))
	.map(([name, value]) => header(name, value))
	.join('\n')}
${where(EMBED, header('Content-Security-Policy', policyOf('/embed')))}
${where(READ_BY_ALL, header('Access-Control-Allow-Origin', '*'))}
# Of these the last that fits holds.
${[...CACHES]
	.reverse()
	.map(({ paths, cache }) => where(paths, header('Cache-Control', cache)))
	.join('\n')}
`;
}
