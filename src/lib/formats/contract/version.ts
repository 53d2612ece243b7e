/** Version of the public contract, apart from the code's: `docs/api.md` says what makes it move. */
export const API_VERSION = '1.4.0';

/** Folder of the contract on the site; its name bears the major version. */
export const API_ROOT = 'api/v1';
