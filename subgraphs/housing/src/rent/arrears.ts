import type { LocalDate } from '@brobygger/domain';
import { isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';

/** A youth who owes rent. */
export interface Arrears {
  readonly youthId: string;
  readonly arrearsNok: number;
  readonly monthNok: number;
  readonly since: LocalDate;
  readonly isGrowing: boolean;
}

/** The most youths that the list names; who owes most comes first. */
export const MOST_ARREARS = 100;

/** SQL: the entries of the account with the organisation $1 of the youth whom the row is of. */
const OF_ACCOUNT = 'youth_id = served.youth_id and organisation_id = $1';

// Arrears are what was due before the day less what came in by it. They began with the last due day on which nothing else was owed, and
// grow where less was owed before the last due day. Youth by youth, so that of each the account is read by its key.
const ARREARS = `
select served.youth_id as "youthId", owed.nok as "arrearsNok", coalesce(newest.month_nok, 0) as "monthNok",
  to_char(run.since, 'YYYY-MM-DD') as since, owed.nok > greatest(0, run.before) as "isGrowing"
from (select distinct s.youth_id from service_relation s where s.organisation_id = $1 and s.valid_to is null) served
cross join lateral (
  select ((select coalesce(sum(amount_nok), 0) from rent_charge where ${OF_ACCOUNT} and due_on < $4)
    - (select coalesce(sum(amount_nok), 0) from rent_payment where ${OF_ACCOUNT} and paid_on <= $4))::int as nok) owed
cross join lateral (
  select max(d.due_on) filter (where d.before <= 0) as since, (array_agg(d.before order by d.due_on desc))[1] as before
  from (
    select c.due_on, coalesce(sum(sum(c.amount_nok)) over (order by c.due_on rows between unbounded preceding and 1 preceding), 0)
      - (select coalesce(sum(amount_nok), 0) from rent_payment where ${OF_ACCOUNT} and paid_on <= c.due_on) as before
    from rent_charge c where ${OF_ACCOUNT} and c.due_on < $4 group by c.due_on having sum(c.amount_nok) <> 0) d) run
left join lateral (
  select sum(c.amount_nok)::int as month_nok from rent_charge c
  where ${OF_ACCOUNT} and c.due_on < $4 and c.month is not null
  group by c.due_on having sum(c.amount_nok) <> 0 order by c.due_on desc limit 1) newest on true
where owed.nok > 0
  and ${isListedFor({ youth: 'served.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by owed.nok desc, served.youth_id limit ${MOST_ARREARS}`;

/**
 * The youths whom the organisation serves and who owe rent on the day. One from whose data the person is kept, or who is assigned to others
 * where no reason is stated, is not there, and takes no place of another.
 */
export const readArrears = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  day: LocalDate,
): Promise<readonly Arrears[]> =>
  query<Arrears>('arrears', ARREARS, [organisationId, personId, statedReason !== undefined, day]);
