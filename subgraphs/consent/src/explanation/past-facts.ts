import type { Facts } from '@brobygger/consent-engine';
import type { Caller, LocalDate } from '@brobygger/domain';
import { factColumns, factsOf, type FactsRow, type Query } from '@brobygger/subgraph-kit';
import { servesAsTold } from '../concern-delay/told-of-concern.sql';
import { consentFactOf, type ConsentRow } from '../decision/consent-fact';
import { emergencyFactOf, openedBy, type EmergencyRow } from '../decision/emergency-fact';
import { orderFactOf, type OrderRow } from '../decision/order-fact';
import { FactKind } from '../youth/facts';

/** Whom and when the facts are of, and who is told of them. */
export interface FactsAsked {
  readonly youthId: string;
  /** Anybody of an organisation. */
  readonly worker: Caller;
  readonly at: Date;
  /** Whether the moment is before that of the request. Now, a consent that was ended is void whatever the clocks say (ADR 0005). */
  readonly isPast: boolean;
  /** The moment of a youth who asks, to whom orders and emergencies show when they show; `null` for an officer. */
  readonly shownAt: Date | null;
}

/** A youth, and the organisation that is asked of. */
export interface Pair {
  readonly youthId: string;
  readonly organisationId: string | null;
}

interface Row extends FactsRow {
  readonly n: string;
  readonly birth_date: LocalDate;
  readonly consents: readonly ConsentRow[];
  readonly orders: readonly OrderRow[];
  readonly emergency: EmergencyRow | null;
}

const OF = { youth: 'y.id', organisation: 'a.organisation_id', at: '$4' };

/**
 * What was known of the youths $1 and the organisations $3, pair by pair, at the moment $4: consents that had been given, without
 * the endings that came later ($5 where it is past), the protection that was the newest, the relations that held, and orders with what
 * had been released.
 */
const FACTS = `
select a.n, y.birth_date, ${factColumns({ ...OF, person: '$2' }, servesAsTold({ ...OF, shownAt: '$6' }))},
  case when $5 then coalesce((select f.value #>> '{}' from youth_fact f
    where f.youth_id = y.id and f.kind = '${FactKind.PROTECTION}' and f.learnt_at <= $4 order by f.seq desc limit 1), y.protection)
    else y.protection end as protection,
  coalesce((select jsonb_agg(to_jsonb(c) || case when $5 and c.withdrawn_at > $4 then '{"withdrawn_at": null}'::jsonb else '{}' end
    order by c.valid_from, c.id) from consent c
    where c.youth_id = y.id and c.recipient_id = a.organisation_id and c.given_at <= $4), '[]') as consents,
  coalesce((select jsonb_agg(to_jsonb(o) || jsonb_build_object('released', array(select i.category from information_order_answer i
      where i.order_id = o.order_id and i.is_released and i.answered_at <= $4)) order by o.given_at desc, o.order_id)
    from information_order o where o.youth_id = y.id and o.organisation_id = a.organisation_id and o.given_at <= $4
      and ($6::timestamptz is null or o.shown_from <= $6)), '[]') as orders,
  ${openedBy({ youth: 'y.id', organisation: 'a.organisation_id', at: '$4', shownAt: '$6' })} as emergency
from unnest($1::uuid[], $3::uuid[]) with ordinality as a(youth_id, organisation_id, n)
  join youth y on y.id = a.youth_id and y.merged_into is null`;

/** The facts of the moment, once for each order that may open something, and without one; `null` where nobody has the id. */
export interface FactsThen {
  readonly withoutOrder: Facts;
  readonly byOrder: readonly Facts[];
}

/** Reads what was known at a moment. */
export async function readFactsThen(
  query: Query,
  { youthId, worker, ...asked }: FactsAsked,
): Promise<FactsThen | null> {
  const { personId, organisationId } = worker;
  const [facts] = await readFactsOfPairs(query, [{ youthId, organisationId }], { personId, ...asked });
  return facts ?? null;
}

/** The same of many, in their order. */
export async function readFactsOfPairs(
  query: Query,
  pairs: readonly Pair[],
  { personId, at, isPast, shownAt }: Pick<Caller, 'personId'> & Omit<FactsAsked, 'youthId' | 'worker'>,
): Promise<readonly (FactsThen | null)[]> {
  const [youths, organisations] = [pairs.map((pair) => pair.youthId), pairs.map((pair) => pair.organisationId)];
  const rows = await query<Row>('facts-then', FACTS, [youths, personId, organisations, at, isPast, shownAt]);
  const byPlace = new Map(rows.map((row) => [Number(row.n), row]));
  return pairs.map((_pair, n) => {
    const row = byPlace.get(n + 1);
    return row === undefined ? null : factsThenOf(row);
  });
}

function factsThenOf(row: Row): FactsThen {
  const consents = row.consents.map(consentFactOf).filter((consent) => consent !== null);
  const under = (order: OrderRow | null): Facts =>
    factsOf(row, {
      birthDate: row.birth_date,
      consents,
      order: orderFactOf(order),
      emergency: emergencyFactOf(row.emergency),
    });
  return { withoutOrder: under(null), byOrder: row.orders.map(under) };
}
