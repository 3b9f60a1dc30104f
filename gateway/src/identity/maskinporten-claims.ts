import { Assurance, HolderKind } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import type { Identified } from './identified';
import type { TrustedIssuer } from './issuer-configuration';

/** The scope that Maskinporten must have granted. */
const SCOPE = 'brobygger:system';

/** A system as Maskinporten says it: `consumer` is the organisation (ISO 6523, `0192:` and nine digits) that it acts for. */
export function identifyMaskinporten(
  { consumer, scope }: JWTPayload,
  { issuer }: TrustedIssuer,
  isGiven: boolean,
): Identified {
  if (typeof scope !== 'string' || !scope.split(' ').includes(SCOPE)) {
    throw new AuthenticationFailed(AuthenticationFailure.NO_ROLE);
  }
  const number = organisationNumberIn(consumer);
  if (number === null) throw new AuthenticationFailed(AuthenticationFailure.WRONG_CLAIMS);
  const holders = [{ kind: HolderKind.ORGANISATION_NUMBER, value: number }];
  return {
    holder: { issuer, isGiven, holders, nationalId: null },
    personId: `0192:${number}`,
    assurance: Assurance.SUBSTANTIAL,
  };
}

function organisationNumberIn(consumer: unknown): string | null {
  if (typeof consumer !== 'object' || consumer === null || !('ID' in consumer) || typeof consumer.ID !== 'string') {
    return null;
  }
  return /^0192:(\d{9})$/.exec(consumer.ID)?.[1] ?? null;
}
