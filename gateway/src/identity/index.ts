export { createAuthenticator } from './authenticate';
export type { Authenticator, AuthenticatorDeps } from './authenticate';
export { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
export type { ResolvePerson } from './id-porten-claims';
export { PersonUnresolved } from './person-unresolved';
export { IssuerConfiguration } from './issuer-configuration';
export type { TrustedIssuer } from './issuer-configuration';
