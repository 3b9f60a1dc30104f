import type { Query as Statements } from '@brobygger/subgraph-kit';
import { FieldResolver, Resolver } from 'type-graphql';
import { LogComparison, UNRELEASED_DAYS } from './log-comparison.type';
import { LogDifferenceConnection } from './log-difference.type';

/** How the comparison stands: what was found of the last $1 days. */
const STATE = `
select c.compared_at as "comparedAt", coalesce((
  select json_agg(json_build_object('owner', u.owner, 'count', u.count) order by u.owner)
  from (select owner, sum(count)::int as count from unreleased_count
    where found_on > (now() at time zone 'Europe/Oslo')::date - $1::int group by owner) u), '[]') as unreleased
from log_comparison c`;

@Resolver(() => LogDifferenceConnection)
export class LogComparisonResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @FieldResolver(() => LogComparison, { description: 'How the comparison stands that they come from.' })
  async comparison(): Promise<LogComparison> {
    const [state] = await this.deps.query<LogComparison>('log-comparison-state', STATE, [UNRELEASED_DAYS]);
    return state ?? { comparedAt: null, unreleased: [] };
  }
}
