export { createAuthenticator } from './authenticate';
export type { Authenticator, AuthenticatorDeps } from './authenticate';
export { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
export { MembershipRefused } from './choose-membership';
export { HolderUnknown } from './known-holders';
export { IssuerConfiguration } from './issuer-configuration';
export type { TrustedIssuer } from './issuer-configuration';
