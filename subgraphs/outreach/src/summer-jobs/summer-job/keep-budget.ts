import { ruleViolated } from '@brobygger/domain';
import { holdLock } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** What an organisation's contracts of a year come to against its budget, in NOK. `$1` is the organisation, `$2` the year. */
export const BUDGET = `
select $2::int as year, (select b.nok from summer_job_budget b where b.organisation_id = $1 and b.year = $2) as nok,
  coalesce(sum(round((greatest(j.planned_hours, j.worked_hours) * j.hourly_wage_nok)::numeric, 2)), 0)::double precision as "committedNok",
  coalesce(sum(round((j.worked_hours * j.hourly_wage_nok)::numeric, 2)), 0)::double precision as "paidNok"
from summer_job j where j.organisation_id = $1 and j.year = $2 and j.contract_on is not null and j.hourly_wage_nok is not null`;

/**
 * Looks, after the change and before its commit, whether the budget still holds (INV25). One change to a budget at a time:
 * of two contracts for the last of the money the second must see the first.
 * @throws RULE_VIOLATED (INV25)
 */
export async function keepBudget(
  transaction: EntityManager,
  { organisationId, year }: { readonly organisationId: string; readonly year: number },
): Promise<void> {
  await holdLock(transaction, `summer-job-budget/${organisationId}/${year}`);
  const [budget] = (await transaction.query(BUDGET, [organisationId, year])) as {
    nok: number | null;
    committedNok: number;
  }[];
  if (budget === undefined || budget.nok === null) {
    throw ruleViolated('INV25', 'the leader has set no budget for the wages of the year');
  }
  if (budget.committedNok > budget.nok) {
    throw ruleViolated('INV25', 'the contracts of the year would come to more than its budget');
  }
}
