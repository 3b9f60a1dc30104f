// The issuer's server has a door of its own, `@brobygger/issuer/development-issuer`, so that production never loads it.
export { AUDIENCE, CONSOLE_CLIENT, TOKEN_LIFETIME_SECONDS } from './issuer-settings';
export { issuerOf } from './issuer-kinds';
export { issuerUrlOf } from './issuer-url';
export type { CitizenClaims, EmployeeClaims, EmployeePart, IssuerKind, Persona, SystemClaims } from './persona';
export { groupOf } from './persona-claims';
export { findSigningKey, loadOrCreateSigningKey, type SigningKey } from './signing-key';
export { createTokenIssuer, type TokenIssuer, type TokenIssuerDeps } from './token-issuer';
export { withoutAdvice } from './without-advice';
