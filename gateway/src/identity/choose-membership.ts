import type { Caller, ErrorCode, KnownHolder, Membership } from '@brobygger/domain';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import type { Identified } from './identified';

/** A holder of a good token who must say, or has said wrongly, in which of several memberships the request is made. */
export class MembershipRefused extends Error {
  override readonly name = 'MembershipRefused';

  constructor(
    readonly code: Extract<ErrorCode, 'MEMBERSHIP_REQUIRED' | 'MEMBERSHIP_UNKNOWN'>,
    message: string,
    /** Those that the holder has: nobody else's. */
    readonly memberships: readonly Membership[],
  ) {
    super(message);
  }
}

type Held = Exclude<Identified, { readonly caller: Caller }>;

/** The caller that the registry knows the holder of a token as; `chosen` is the id of a membership, where the request names one. */
export function callerOf(
  { personId, assurance }: Held,
  { memberships, person }: KnownHolder,
  chosen: string | null,
): Caller {
  if (personId === null) {
    if (person === null) throw new AuthenticationFailed(AuthenticationFailure.UNKNOWN_PERSON);
    return { personId: person.personId, role: person.role, agency: null, organisationId: null, assurance };
  }
  const { role, agency, organisationId, profession } = choose(memberships, chosen);
  const parts = { personId, role, agency, organisationId, assurance };
  return profession === undefined ? parts : { ...parts, profession };
}

/** Those that their holder must choose between; none where all say the same. Two groups may. */
export function severalOf(memberships: readonly Membership[]): readonly Membership[] {
  const parts = memberships.map(({ role, organisationId, profession }) =>
    JSON.stringify([role, organisationId, profession]),
  );
  return new Set(parts).size > 1 ? memberships : [];
}

function choose(memberships: readonly Membership[], chosen: string | null): Membership {
  const [only] = memberships;
  if (only === undefined) throw new AuthenticationFailed(AuthenticationFailure.NO_ROLE);
  if (chosen !== null) {
    const found = memberships.find(({ id }) => id === chosen.toLowerCase());
    if (found !== undefined) return found;
    throw new MembershipRefused(
      'MEMBERSHIP_UNKNOWN',
      'the header `x-membership` names no membership of yours',
      memberships,
    );
  }
  // Which of two parts was meant is not ours to guess.
  if (severalOf(memberships).length === 0) return only;
  throw new MembershipRefused(
    'MEMBERSHIP_REQUIRED',
    'you have several memberships: name one in the header `x-membership`',
    memberships,
  );
}
