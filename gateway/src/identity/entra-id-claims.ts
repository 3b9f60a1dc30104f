import { Assurance, HolderKind, PersonIdentifier } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed, AuthenticationFailure } from './authentication-failed';
import type { Identified } from './identified';
import { parseMembership } from './issuer-configuration';
import type { IssuerOf, StructuredMembership } from './issuer-configuration';

const IDENT = /^[A-Za-z0-9_-]{1,64}$/;

/** Entra ID writes at most 200 groups into a token. */
const MOST_GROUPS = 250;

/** An employee as Entra ID says it: `NAVident` is the person, and the groups, like the person, may be members of something. */
export function identifyEntraId(
  { NAVident: ident, groups }: JWTPayload,
  issuer: IssuerOf<'ENTRA_ID'>,
  isGiven: boolean,
): Identified {
  // An ident that is a national id would end up in logs and in the disclosure log.
  if (typeof ident !== 'string' || !IDENT.test(ident) || PersonIdentifier.parse(ident) !== null) {
    throw new AuthenticationFailed(AuthenticationFailure.WRONG_CLAIMS);
  }
  const named: readonly unknown[] = Array.isArray(groups) ? groups.slice(0, MOST_GROUPS) : [];
  if (issuer.structuredGroups) {
    const [membership, ...others] = named.flatMap((group) => structuredMembership(group) ?? []);
    if (membership === undefined) throw new AuthenticationFailed(AuthenticationFailure.NO_ROLE);
    // Which of several is meant, its holder says by an id: that is the registry's to give, as for every other issuer.
    if (others.length === 0) return { caller: { personId: ident, ...membership, assurance: Assurance.SUBSTANTIAL } };
  }
  return {
    holder: {
      issuer: issuer.issuer,
      isGiven,
      holders: [
        { kind: HolderKind.PERSON, value: ident },
        ...named.flatMap((group) => (typeof group === 'string' ? [{ kind: HolderKind.GROUP, value: group }] : [])),
      ],
      nationalId: null,
    },
    personId: ident,
    assurance: Assurance.SUBSTANTIAL,
  };
}

/** `-` stands for no agency or no organisation; who is of no profession has no fifth part. */
function structuredMembership(group: unknown): StructuredMembership | null {
  if (typeof group !== 'string') return null;
  const [prefix, role, agency, organisationId, profession, ...rest] = group.split(':');
  if (prefix !== 'brobygger' || rest.length > 0) return null;
  return parseMembership({
    role,
    agency: agency === '-' ? null : agency,
    organisationId: organisationId === '-' ? null : organisationId,
    ...(profession === undefined ? {} : { profession }),
  });
}
