import { idNamed } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { ImportNavCaseInput } from './case-import.input';

/** On which law a condition of assistance is set (vilkår), which an order here comes from. */
const LAW_OF_CONDITIONS = 'sotjl. § 20';

/** Writes those that are new, and anew those that are drafts still: what somebody sent or called off is theirs. */
const KEEP = `
insert into nav_order (id, youth_id, organisation_id, status, need, goals, legal_basis, ordered_on)
select o.id, $1, $2, o.status, o.need, o.goals, $3, o.ordered_on
from jsonb_to_recordset($4::jsonb) as o(id uuid, status text, need text, goals text[], ordered_on date)
on conflict (id) do update set status = excluded.status, need = excluded.need, goals = excluded.goals
where nav_order.youth_id = excluded.youth_id and nav_order.status = 'DRAFT'
  and not exists (select from sent_handover s where s.handover_id = nav_order.id)`;

/** Keeps the orders of an imported case, each once, in one statement. */
export async function keepOrders(
  transaction: EntityManager,
  { organisationId }: Author,
  { sourceId, orders, youthId }: ImportNavCaseInput & { readonly youthId: string },
): Promise<void> {
  if (orders.length === 0) return;
  const named = new Map(
    orders.map(({ reference, need, goals, orderedOn, isInError }) => [
      idNamed(organisationId, sourceId, 'order', reference),
      { status: isInError ? 'ENTERED_IN_ERROR' : 'DRAFT', need, goals, ordered_on: orderedOn },
    ]),
  );
  const rows = [...named].map(([id, order]) => ({ id, ...order }));
  await transaction.query(KEEP, [youthId, organisationId, LAW_OF_CONDITIONS, JSON.stringify(rows)]);
}
