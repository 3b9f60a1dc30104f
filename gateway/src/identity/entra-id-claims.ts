import { Assurance, PersonIdentifier } from '@brobygger/domain';
import type { Caller } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import { parseMembership } from './issuer-configuration';
import type { IssuerOf, Membership } from './issuer-configuration';

const IDENT = /^[A-Za-z0-9_-]{1,64}$/;

/** An employee as Entra ID says it: `NAVident` is the person, and exactly one known group is the role. */
export function callerOfEntraId({ NAVident: ident, groups }: JWTPayload, issuer: IssuerOf<'ENTRA_ID'>): Caller {
  // An ident that is a national id would end up in logs and in the disclosure log.
  if (typeof ident !== 'string' || !IDENT.test(ident) || PersonIdentifier.parse(ident) !== null) {
    throw new AuthenticationFailed(AuthenticationFailure.WRONG_CLAIMS);
  }
  if (!Array.isArray(groups)) throw new AuthenticationFailed(AuthenticationFailure.NO_ROLE);
  const memberships = groups
    .map((group: unknown) => membershipIn(group, issuer))
    .filter((membership) => membership !== null);
  const [membership, ...others] = memberships;
  if (membership === undefined) throw new AuthenticationFailed(AuthenticationFailure.NO_ROLE);
  // Which of two roles was meant is not ours to guess.
  if (others.length > 0) throw new AuthenticationFailed(AuthenticationFailure.SEVERAL_ROLES);
  return { personId: ident, ...membership, assurance: Assurance.SUBSTANTIAL };
}

function membershipIn(group: unknown, { groups, structuredGroups }: IssuerOf<'ENTRA_ID'>): Membership | null {
  if (typeof group !== 'string') return null;
  if (structuredGroups) return structuredMembership(group);
  return Object.hasOwn(groups, group) ? (groups[group] ?? null) : null;
}

/** `-` stands for no agency or no organisation; who is of no profession has no fifth part. */
function structuredMembership(group: string): Membership | null {
  const [prefix, role, agency, organisationId, profession, ...rest] = group.split(':');
  if (prefix !== 'brobygger' || rest.length > 0) return null;
  return parseMembership({
    role,
    agency: agency === '-' ? null : agency,
    organisationId: organisationId === '-' ? null : organisationId,
    ...(profession === undefined ? {} : { profession }),
  });
}
