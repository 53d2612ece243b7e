/** INSEE code that an address below `/communes/` begins with: an old or mistyped name does not lose the reader. */
export const lostCommuneCode = (pathname: string): string | undefined =>
	/\/communes\/(\d[\dAB]\d{3})(?!\d)/i.exec(pathname)?.[1];
