/** The ground that tests begin service on where it does not matter: the youth's own wish. */
export const OWN_WISH = { kind: 'OWN_WISH' } as const;
