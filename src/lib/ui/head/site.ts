import { m } from '../../paraglide/messages';
import { absoluteUrl } from '../../site/origin';
import type { SiteIdentity } from '../../formats/structured-data/site-identity';

/** The atlas as structured data names it. */
export const SITE: SiteIdentity = { name: m.site_name(), url: absoluteUrl };
