import type { LocalDate } from '@brobygger/domain';
import { isAssignedToOthers, isKeptOut, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';

/** A youth whose help ends with nobody named to take over. */
export interface Ending {
  readonly youthId: string;
  readonly plannedOn: LocalDate;
}

/** The most youths that the alarm names; those whose help ends first come first. */
export const MOST_ENDINGS = 100;

// A plan ends with its last measure; one measure without an end keeps it going.
const ENDING_SOON = `
with untaken as (
  select c.id, c.youth_id from child_welfare_case c
  where c.organisation_id = $1 and c.status <> 'CLOSED' and not exists (
    select from service_transfer t
    where t.case_id = c.id and t.receiver is not null and t.status in ('PLANNED', 'OFFERED', 'ACCEPTED', 'DONE'))
), ending as (
  select u.youth_id, t.planned_on as ends_on
  from untaken u join service_transfer t on t.case_id = u.id and t.status in ('PLANNED', 'OFFERED')
  union all
  select u.youth_id, max(i.valid_to)
  from untaken u
  join lateral (select p.id from measures_plan p where p.case_id = u.id order by p.version desc limit 1) newest on true
  join measure_item i on i.plan_id = newest.id
  group by u.id, u.youth_id having bool_and(i.valid_to is not null)
)
select youth_id as "youthId", min(ends_on) as "plannedOn" from ending where ends_on <= $2
  and not ${isKeptOut({ youth: 'ending.youth_id', person: '$3' })}
  and ($4 or not ${isAssignedToOthers({ youth: 'ending.youth_id', organisation: '$1', person: '$3', at: null })})
group by youth_id order by "plannedOn", "youthId" limit ${MOST_ENDINGS}`;

/**
 * The youths of the organisation whose open transfer or plan ends by the date, or has ended, and has no receiver (INV15). One from whose
 * data the person is kept, or who is assigned to others where no reason is stated, is not there, and takes no place of another.
 */
export const readEndingSoon = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  by: LocalDate,
): Promise<readonly Ending[]> =>
  query<Ending>('ending-soon', ENDING_SOON, [organisationId, by, personId, statedReason !== undefined]);
