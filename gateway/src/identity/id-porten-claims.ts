import { Assurance, IdentifierKind, PersonIdentifier } from '@brobygger/domain';
import type { Caller } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';

/** Finds the person with the national id; `null` when the system knows none. */
export type ResolvePerson = (
  id: PersonIdentifier,
) => Promise<{ readonly personId: string; readonly role: 'YOUTH' | 'GUARDIAN' } | null>;

const ASSURANCE_OF = new Map<unknown, Assurance>([
  ['idporten-loa-substantial', Assurance.SUBSTANTIAL],
  ['idporten-loa-high', Assurance.HIGH],
]);

/** A youth or guardian as ID-porten says it: `pid` is the person, `acr` is the level of assurance. */
export async function callerOfIdPorten({ pid, acr }: JWTPayload, resolvePerson: ResolvePerson): Promise<Caller> {
  const nationalId = typeof pid === 'string' ? PersonIdentifier.parse(pid) : null;
  const assurance = ASSURANCE_OF.get(acr);
  // Nobody logs in by a DUF number: ID-porten knows national ids and D-numbers.
  if (nationalId === null || nationalId.kind === IdentifierKind.DUF_NUMBER || assurance === undefined) {
    throw new AuthenticationFailed(AuthenticationFailure.WRONG_CLAIMS);
  }
  const person = await resolvePerson(nationalId);
  if (person === null) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_PERSON);
  return { personId: person.personId, role: person.role, agency: null, organisationId: null, assurance };
}
