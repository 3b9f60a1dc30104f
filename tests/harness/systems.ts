import { isOrganisationNumber, type Agency, type Caller } from '@brobygger/domain';
import { SEEDED_AT, type Seed } from './seed';
import type { TestIssuer } from './test-issuer';

/** Organisation numbers that no organisation has, one a system. */
function* numbers(): Generator<string, undefined> {
  for (let number = 910_000_000; ; number += 1) if (isOrganisationNumber(String(number))) yield String(number);
}
const unused = numbers();

/** Whose machine it is; `consumer` is the organisation number of its tokens, one of its own unless it is said. */
interface SystemOf {
  readonly agency: Agency;
  readonly organisationId: string;
  readonly consumer?: string;
}

/** Makes a machine a member of the organisation, as an administrator does, so that its token of Maskinporten is one. */
export async function aSystem(
  seed: Seed,
  issuer: TestIssuer,
  { agency, organisationId, consumer = unused.next().value ?? '' }: SystemOf,
): Promise<Caller> {
  const given = issuer.configurations.find(({ claims }) => claims === 'MASKINPORTEN');
  if (given?.claims !== 'MASKINPORTEN') throw new TypeError('the issuer has no systems');
  const applied = await seed.platform.services.consent.administration.apply(
    [
      { kind: 'issuer', said: given },
      { kind: 'membership', said: { issuer: given.issuer, consumer, role: 'SYSTEM', organisation: organisationId } },
    ],
    { by: 'an administrator', at: SEEDED_AT },
  );
  expect(applied.filter((each) => 'code' in each)).toEqual([]);
  return { personId: `0192:${consumer}`, role: 'SYSTEM', agency, organisationId, assurance: 'SUBSTANTIAL' };
}
