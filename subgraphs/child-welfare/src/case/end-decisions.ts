import { osloDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

// The table by its name: a decision is made in a case, so that its folder knows this one, and not the other way round.
const END_WITH_CASE = `
update child_welfare_decision set valid_to = greatest(valid_from, $3::date)
where youth_id = $1 and organisation_id = $2 and not is_in_error and (valid_to is null or valid_to > $3::date)`;

/**
 * No decision is in force under a closed case: what the service decided of the youth ends on the day on which the case is closed. What
 * was to begin later ends on its first day: it never held.
 */
export const endDecisionsWithCase = (
  transaction: EntityManager,
  { organisationId, at }: Author,
  youthId: string,
): Promise<unknown> => transaction.query(END_WITH_CASE, [youthId, organisationId, osloDate(at)]);
