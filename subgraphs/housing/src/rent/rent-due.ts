import type { LocalDate } from '@brobygger/domain';
import {
  isListedFor,
  readPage,
  type Cursors,
  type Page,
  type PageAsked,
  type Query,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';

/** A charge of which something is unpaid. */
export interface RentDue {
  readonly chargeId: string;
  readonly youthId: string;
  readonly month: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly amountNok: number;
  readonly unpaidNok: number;
  readonly daysOverdue: number;
}

// What came in pays what fell due first. Of each youth the account is read by its key.
const DUE = `
select c.id as "chargeId", served.youth_id as "youthId", to_char(c.month, 'YYYY-MM-DD') as month,
  to_char(c.due_on, 'YYYY-MM-DD') as "dueOn", c.amount_nok as "amountNok", c.unpaid::int as "unpaidNok",
  greatest(0, $4::date - c.due_on) as "daysOverdue"
from (select distinct s.youth_id from service_relation s where s.organisation_id = $1 and s.valid_to is null) served
cross join lateral (
  select coalesce(sum(p.amount_nok), 0) as nok from rent_payment p
  where p.youth_id = served.youth_id and p.organisation_id = $1) paid
cross join lateral (
  select c.id, c.month, c.due_on, c.amount_nok,
    least(c.amount_nok, sum(c.amount_nok) over (order by c.due_on, c.id) - paid.nok) as unpaid
  from rent_charge c
  where c.youth_id = served.youth_id and c.organisation_id = $1 and c.reverses_id is null
    and not exists (select from rent_charge r where r.reverses_id = c.id)) c
where c.unpaid > 0 and c.due_on <= $5 and ($6::date is null or (c.due_on, c.id) > ($6, $7::uuid))
  and ${isListedFor({ youth: 'served.youth_id', organisation: '$1', person: '$2', hasReason: '$3', at: null })}
order by c.due_on, c.id limit $8`;

/** What the list is read with. */
export interface RentDueDeps {
  readonly query: Query;
  readonly cursors: Cursors;
}

/**
 * A page of what the youths whom the organisation serves owe or are to pay by a day, what fell due first coming first. One from whose data
 * the person is kept, or who is assigned to others where no reason is stated, is not there, and takes no place of another.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export const readRentDue = (
  { query, cursors }: RentDueDeps,
  { caller, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  { today, by }: { readonly today: LocalDate; readonly by: LocalDate },
  asked: PageAsked,
): Promise<Page<RentDue>> =>
  readPage<RentDue>(
    {
      cursors,
      list: 'rentDue',
      caller,
      place: ({ dueOn, chargeId }) => `${dueOn} ${chargeId}`,
      read: (from, most) => {
        const [dueOn = null, chargeId = null] = from?.split(' ') ?? [];
        const { organisationId, personId } = caller;
        const whose = [organisationId, personId, statedReason !== undefined];
        return query<RentDue>('rent-due', DUE, [...whose, today, by, dueOn, chargeId, most]);
      },
    },
    asked,
  );
