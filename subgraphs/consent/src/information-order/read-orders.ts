import { Act, CATEGORIES, isDataCategory, Role, type Caller, DataCategory } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, serves, type Query, NEW_ID } from '@brobygger/subgraph-kit';
import type { InformationOrder } from './information-order.type';

interface Row extends Omit<InformationOrder, 'items' | 'orderedBy'> {
  readonly items: readonly {
    readonly category: string;
    readonly isReleased: boolean | null;
    readonly answeredAt: string | null;
    readonly answeredBy: string | null;
  }[];
}

const COLUMNS = `o.order_id as id, o.youth_id as "youthId",
  coalesce((select y.merged_into from youth y where y.id = o.youth_id), o.youth_id) as "keptId",
  o.kind, o.organisation_id as "organisationId", o.given_by as "givenBy",
  o.given_at as "givenAt", o.ended_at as "endedAt", (
    select jsonb_agg(jsonb_build_object('category', asked.category, 'isReleased', i.is_released, 'answeredAt', i.answered_at,
      'answeredBy', i.answered_by) order by n)
    from unnest(o.categories) with ordinality as asked(category, n)
      left join information_order_answer i on i.order_id = o.order_id and i.category = asked.category) as items`;

/**
 * $1 youth, with the registrations that are merged into it where all orders are read; $2 whose organisation gave them, or null for all; $3
 * the moment from which on they are shown, or null for all.
 */
const OF_YOUTH = `select ${COLUMNS} from information_order o
where (o.youth_id = $1 or ($2::uuid is null and o.youth_id in (select id from youth where merged_into = $1)))
  and ($2::uuid is null or o.organisation_id = $2) and ($3::timestamptz is null or o.shown_from <= $3)
order by o.given_at desc, o.order_id`;

/** The orders about a youth: to the youth those that are shown, to a worker those of the own organisation, to the officer all. */
export async function readOrdersOfYouth(
  query: Query,
  { caller, at }: { readonly caller: Caller; readonly at: Date },
  youthId: string,
): Promise<readonly InformationOrder[]> {
  const given = caller.role === Role.CASEWORKER ? caller.organisationId : null;
  const rows = await query<Row>('orders-of-youth', OF_YOUTH, [youthId, given, caller.role === Role.YOUTH ? at : null]);
  return rows.map((row) => ({ ...orderOf(row, { isOrderer: caller.role === Role.CASEWORKER }), youthId }));
}

/** What is open: it has not ended, asks for something of the agency that nobody has answered, of a youth whom the organisation serves. */
export const OPEN_TO = {
  agency: (categories: string): string => `o.ended_at is null and exists (
    select from unnest(o.categories) as asked(category) where asked.category = any(${categories}) and not exists (
      select from information_order_answer i where i.order_id = o.order_id and i.category = asked.category))`,
  worker: (person: string, organisation: string, at: string): string =>
    `${serves({ youth: 'o.youth_id', organisation, at })} and not ${isKeptOut({ youth: 'o.youth_id', person })}`,
};

/** $1 categories of the agency, $2 person, $3 organisation, $4 now, $5–$8 and $10 for the entries, $9 so many. */
const WAITING = `
with waiting as (
  select o.* from information_order o
  where ${OPEN_TO.agency('$1::text[]')} and ${OPEN_TO.worker('$2', '$3::uuid', '$4::timestamptz')}
  order by o.given_at, o.order_id limit $9
), entered as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, categories, fields, act,
    cause)
  select ${NEW_ID}, $4, $5, youth_id, $2, $6, $3, $7, 'OWN_SERVICE', '{}', array[$10], $8, order_id::text
  from waiting
)
select ${COLUMNS} from waiting o order by o.given_at, o.order_id`;

/** How waiting orders are read: at most so many, and by which field of the graph. */
export interface WaitingList {
  readonly field: string;
  readonly most: number;
}

/** The orders that wait for the worker's agency, the oldest first, each entered in its youth's log as what was asked for. */
export async function readWaitingOrders(
  query: Query,
  { hop, at }: { readonly hop: Hop; readonly at: Date },
  { field, most }: WaitingList,
): Promise<readonly InformationOrder[]> {
  const { caller, requestId, purpose } = hop;
  const own = categoriesOf(caller);
  const { personId, organisationId, role } = caller;
  const entry = [requestId, role, purpose ?? '', Act.READ_ORDER];
  const values = [own, personId, organisationId, at, ...entry, most, field];
  const rows = await query<Row>('waiting-orders', WAITING, values);
  return rows.map((row) => {
    const order = orderOf(row, { isOrderer: false });
    return { ...order, items: order.items.filter(({ category }) => own.includes(category)) };
  });
}

/** The categories that an agency answers for. */
export const categoriesOf = ({ agency }: Caller): readonly DataCategory[] =>
  Object.values(DataCategory).filter((category) => CATEGORIES[category].owner === agency);

/** To who ordered, a refusal would tell that the owner knows the youth. */
function orderOf({ items, ...row }: Row, { isOrderer }: { readonly isOrderer: boolean }): InformationOrder {
  return {
    ...row,
    orderedBy: null,
    items: items.flatMap(({ category, isReleased, answeredAt, answeredBy }) => {
      if (!isDataCategory(category)) return [];
      const isTold = answeredAt !== null && (isReleased === true || !isOrderer);
      return [
        {
          category,
          isReleased: isReleased === true,
          answeredAt: isTold ? new Date(answeredAt) : null,
          answeredBy: isOrderer ? null : answeredBy,
        },
      ];
    }),
  };
}
