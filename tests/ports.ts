/** First of a few ports in a row; `ATLAS_PORT` moves them, so that two copies of the project can be tested on one machine. */
export const PORT = Number(process.env.ATLAS_PORT ?? 4173);

/** The site, and the site built without any source of outlines. */
export const SITE = `http://127.0.0.1:${PORT}`;
export const DISCS_SITE = `http://127.0.0.1:${PORT + 1}`;
/** The site behind nginx, started by its own test. */
export const NGINX_SITE = `http://127.0.0.1:${PORT + 2}`;
/** The site with the map of the whole region, started by its own test. */
export const REGION_PORT = PORT + 3;
/** The site behind Apache, started by its own test. */
export const APACHE_SITE = `http://127.0.0.1:${PORT + 5}`;
