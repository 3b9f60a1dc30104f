import { Assurance, IdentifierKind, PersonIdentifier } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import type { Identified } from './identified';
import type { TrustedIssuer } from './issuer-configuration';

const ASSURANCE_OF = new Map<unknown, Assurance>([
  ['idporten-loa-substantial', Assurance.SUBSTANTIAL],
  ['idporten-loa-high', Assurance.HIGH],
]);

/** A youth or guardian as ID-porten says it: `pid` is the person, `acr` is the level of assurance. */
export function identifyIdPorten({ pid, acr }: JWTPayload, { issuer }: TrustedIssuer, isGiven: boolean): Identified {
  const nationalId = typeof pid === 'string' ? PersonIdentifier.parse(pid) : null;
  const assurance = ASSURANCE_OF.get(acr);
  // Nobody logs in by a DUF number: ID-porten knows national ids and D-numbers.
  if (nationalId === null || nationalId.kind === IdentifierKind.DUF_NUMBER || assurance === undefined) {
    throw new AuthenticationFailed(AuthenticationFailure.WRONG_CLAIMS);
  }
  return { holder: { issuer, isGiven, holders: [], nationalId }, personId: null, assurance };
}
