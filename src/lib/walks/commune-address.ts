/** Address of a commune below the base path: the one place to change when communes get pages of their own. */
export const communeAddress = ({ code }: { code: string }): string => `/?ici=${code}`;
