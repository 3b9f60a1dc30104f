import { AddressProtection, ConsentMethod, ruleViolated, type Caller } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { knownIdent, typedIdent } from '../known-worker/known-worker.sql';
import { isOfYouth } from '../of-youth.sql';
import type { Signing } from './signing';

/** Whose word it was, and which organisation it is about. */
export interface Heard {
  readonly youthId: string;
  readonly recipientId: string;
}

/** SQL: whether the one who is `named` was seen at an organisation `w` of which the condition holds. */
const wasSeen = (where: string): string =>
  `exists (select from known_worker w where w.person_id = named.person_id and ${where})`;

/**
 * SQL: the ident as it is known of $1, who may witness what the youth $2 says to the officer $3 of the unit $4 of the organisation $5.
 * While an address is protected, which organisation it is does not show in who is refused: the officer may not be told of it (ADR 0107).
 */
const WITNESS = `
select named.person_id as "personId"
from (${knownIdent('$1::text')}) named join youth y on y.id = $2::uuid join municipal_unit u on u.id = $4::uuid
where lower(named.person_id) <> lower($3::text) and named.person_id <> y.id::text
  and not exists (select from guardianship g where ${isOfYouth('g', 'y.id')} and g.guardian_id::text = named.person_id)
  and not exists (select from conflict_of_interest k where k.youth_id = y.id and k.person_id = named.person_id and k.holds)
  and (${wasSeen(`exists (select from municipal_unit m where m.id = w.organisation_id and m.municipality_number = u.municipality_number)`)}
    or y.protection = '${AddressProtection.UNGRADED}'
    and ${wasSeen(`exists (select from organisation o where o.id = w.organisation_id and o.municipality_number = u.municipality_number)`)})
  and (y.protection <> '${AddressProtection.UNGRADED}' or not ${wasSeen('w.organisation_id = $5::uuid')})`;

/**
 * How it was said, with the witness of what was said orally by the ident as the registry knows it.
 * @throws RULE_VIOLATED (CONSENT_WITNESS): one message for all of it, so that nothing is told of the one who is named
 */
export async function withKnownWitness(
  transaction: EntityManager,
  { personId, organisationId }: Caller,
  signing: Signing,
  { youthId, recipientId }: Heard,
): Promise<Signing> {
  if (signing.method !== ConsentMethod.ORAL) return signing;
  const values = [typedIdent(signing.witness ?? ''), youthId, personId, organisationId, recipientId];
  const found = await queryIn<{ readonly personId: string }>(transaction, 'known-witness', WITNESS, values);
  const [witness] = found;
  // Of two whose idents differ in capitals alone, nobody knows who is meant.
  if (witness === undefined || found.length > 1) {
    const message = 'the witness is no colleague of the municipality whom the registry knows and who may hear it';
    throw ruleViolated('CONSENT_WITNESS', message, 'input.signing.witness');
  }
  return { ...signing, witness: witness.personId };
}
