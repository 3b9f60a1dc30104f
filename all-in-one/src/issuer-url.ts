/** What tokens of the development issuer are for. */
export const AUDIENCE = 'brobygger';

/** Where the development issuer answers. */
export const issuerUrlOf = (port: number): string => `http://localhost:${port}/issuer`;
