/** Why a bearer token was refused. For a metric only: it never reaches the client. */
export const AuthenticationFailure = {
  NO_TOKEN: 'NO_TOKEN',
  MALFORMED: 'MALFORMED',
  TOO_LONG: 'TOO_LONG',
  UNKNOWN_ISSUER: 'UNKNOWN_ISSUER',
  KEYS_UNAVAILABLE: 'KEYS_UNAVAILABLE',
  UNKNOWN_KEY: 'UNKNOWN_KEY',
  WRONG_ALGORITHM: 'WRONG_ALGORITHM',
  WRONG_SIGNATURE: 'WRONG_SIGNATURE',
  WRONG_AUDIENCE: 'WRONG_AUDIENCE',
  EXPIRED: 'EXPIRED',
  WRONG_CLAIMS: 'WRONG_CLAIMS',
  NO_ROLE: 'NO_ROLE',
  UNKNOWN_PERSON: 'UNKNOWN_PERSON',
} as const;
export type AuthenticationFailure = (typeof AuthenticationFailure)[keyof typeof AuthenticationFailure];

/** A caller that could not be told from a stranger. The message is the same for every reason. */
export class AuthenticationFailed extends Error {
  override readonly name = 'AuthenticationFailed';

  constructor(readonly reason: AuthenticationFailure) {
    super('authentication failed');
  }
}
