import { TrustedIssuer } from '@brobygger/domain';
import type { Change } from '@brobygger/platform';
import type { DemoPersona } from './personas';

/** What an administrator enters so that the systems among the personas are members, by the issuer of their tokens. */
export function demoSystems(
  personas: readonly DemoPersona[],
  issuers: readonly Pick<TrustedIssuer, 'issuer' | 'claims'>[],
): readonly Change[] {
  const given = issuers.find(({ claims }) => claims === 'MASKINPORTEN');
  if (given === undefined) return [];
  const said = TrustedIssuer.parse(given);
  const systems = personas.flatMap(({ claims: of }) => (of.kind === 'MASKINPORTEN' ? [of] : []));
  return [
    { kind: 'issuer', said },
    ...systems.map(({ organisationNumber: consumer, organisationId: organisation }): Change => ({
      kind: 'membership',
      said: { issuer: said.issuer, consumer, role: 'SYSTEM', organisation },
    })),
  ];
}
