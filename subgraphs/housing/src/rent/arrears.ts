import { isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { LocalDate } from '@brobygger/domain';

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

// Arrears are of the newest month; they began with the first month after the last one without any. Youth by youth, so that of each the
// account is read by its key.
const ARREARS = `
select served.youth_id as "youthId", n.arrears_nok as "arrearsNok", n.month_nok as "monthNok",
  to_char(owed.since, 'YYYY-MM-DD') as since, n.arrears_nok > coalesce(before.arrears_nok, 0) as "isGrowing"
from (select distinct s.youth_id from service_relation s where s.organisation_id = $1 and s.valid_to is null) served
cross join lateral (
  select m.arrears_nok, m.month_nok, m.due_on from rent_month m
  where m.youth_id = served.youth_id and m.organisation_id = $1 order by m.due_on desc limit 1) n
left join lateral (
  select m.arrears_nok from rent_month m
  where m.youth_id = served.youth_id and m.organisation_id = $1 and m.due_on < n.due_on order by m.due_on desc limit 1) before on true
cross join lateral (
  select min(m.due_on) as since from rent_month m
  where m.youth_id = served.youth_id and m.organisation_id = $1 and m.due_on > coalesce((
    select max(paid.due_on) from rent_month paid
    where paid.youth_id = served.youth_id and paid.organisation_id = $1 and paid.arrears_nok = 0), '-infinity')) owed
where n.arrears_nok > 0
  and ${isListedFor({ youth: 'served.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by n.arrears_nok desc, served.youth_id limit ${MOST_ARREARS}`;

/**
 * The youths whom the organisation serves and who owe rent. One from whose data the person is kept, or who is assigned to others where no
 * reason is stated, is not there, and takes no place of another.
 */
export const readArrears = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
): Promise<readonly Arrears[]> =>
  query<Arrears>('arrears', ARREARS, [organisationId, personId, statedReason !== undefined]);
