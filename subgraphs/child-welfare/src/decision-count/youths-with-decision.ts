import type { Query } from '@brobygger/subgraph-kit';

// Half-open: a decision that ends on New Year's Day was not of that year.
const YOUTHS_WITH_DECISION = `
select distinct youth_id from child_welfare_decision
where not is_in_error and valid_from < make_date($1::int + 1, 1, 1) and (valid_to is null or valid_to > make_date($1::int, 1, 1))`;

/** The ids of the youths who had a decision on some day of the year, of any child welfare service. They stay inside. */
export async function readYouthsWithDecision(query: Query, year: number): Promise<readonly string[]> {
  const rows = await query<{ readonly youth_id: string }>('youths-with-decision', YOUTHS_WITH_DECISION, [year]);
  return rows.map(({ youth_id }) => youth_id);
}
