import { osloDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

// The tables by their names: what is recorded in a case knows this folder, and not the other way round.
const endIn = (table: string, only: string): string => `
update ${table} set valid_to = greatest(valid_from, $3::date)
where youth_id = $1 and organisation_id = $2 and ${only} and (valid_to is null or valid_to > $3::date)`;

/** In one statement. A contact person and a party are of one case, and the service has no other that is open. */
const END_WITH_CASE = `
with contacts as (${endIn('child_welfare_contact', 'true')}), parties as (${endIn('case_party', 'true')})
${endIn('child_welfare_decision', 'not is_in_error')}`;

/**
 * No decision is in force under a closed case: what the service decided of the youth ends on the day on which the case is closed, and so
 * do its contact persons and parties. What was to begin later ends on its first day: it never held.
 */
export const endAllWithCase = (
  transaction: EntityManager,
  { organisationId, at }: Author,
  youthId: string,
): Promise<unknown> => transaction.query(END_WITH_CASE, [youthId, organisationId, osloDate(at)]);
