import { TrustedIssuer } from '@brobygger/domain';
import { groupOf, type EmployeePart } from '@brobygger/issuer';
import type { Change } from '@brobygger/platform';
import type { DemoPersona } from './personas';

type Issuer = Pick<TrustedIssuer, 'issuer' | 'claims'>;
type Said = Extract<Change, { readonly kind: 'membership' }>['said'];

/**
 * What an administrator enters so that the personas are members whose tokens do not say it alone, by the issuers of their tokens: systems,
 * and employees with several parts.
 */
export function demoMemberships(personas: readonly DemoPersona[], issuers: readonly Issuer[]): readonly Change[] {
  const systems = personas.flatMap(({ claims: of }) => (of.kind === 'MASKINPORTEN' ? [of] : []));
  const parts = personas.flatMap(({ claims: of }) =>
    of.kind === 'ENTRA_ID' && of.others !== undefined ? [of, ...of.others] : [],
  );
  return [
    ...entered(issuers, 'MASKINPORTEN', ({ issuer }) =>
      systems.map(({ organisationNumber: consumer, organisationId: organisation }) => ({
        issuer,
        consumer,
        role: 'SYSTEM',
        organisation,
      })),
    ),
    ...entered(issuers, 'ENTRA_ID', ({ issuer }) => parts.map((part) => membershipOf(issuer, part))),
  ];
}

const membershipOf = (issuer: string, part: EmployeePart): Said => ({
  issuer,
  group: groupOf(part),
  role: part.role,
  organisation: part.organisationId,
  ...(part.profession === undefined ? {} : { profession: part.profession }),
});

/** The issuer, and the memberships of those who come with its tokens; nothing where there is no such issuer. */
function entered(
  issuers: readonly Issuer[],
  kind: TrustedIssuer['claims'],
  membershipsBy: (issuer: TrustedIssuer) => readonly Said[],
): readonly Change[] {
  const given = issuers.find(({ claims }) => claims === kind);
  if (given === undefined) return [];
  // How the gateway of the environment reads its groups is nothing that is entered.
  const { structuredGroups: _, ...rest } = given as Issuer & { readonly structuredGroups?: unknown };
  const said = TrustedIssuer.parse(rest);
  return [{ kind: 'issuer', said }, ...membershipsBy(said).map((each): Change => ({ kind: 'membership', said: each }))];
}
