/** Where the development issuer is mounted. */
export const issuerUrlOf = (port: number): string => `http://localhost:${port}/issuer`;
