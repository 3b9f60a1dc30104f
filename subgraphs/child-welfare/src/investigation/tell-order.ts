import { REGISTRY } from '@brobygger/domain';
import { INFORMATION_ORDER, tell, versionAfter } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** SQL: the columns of an order that others are told, of the row `o`. */
export const TOLD = `o.id as order_id, o.youth_id, o.organisation_id, o.kind, o.categories, o.given_by, o.given_at, o.shown_from,
  o.ended_at, o.version`;

/** Changes what a condition on the order `o` picks, and tells the registry of each. */
export async function changeOrders(
  transaction: EntityManager,
  { set, where, values }: { readonly set: string; readonly where: string; readonly values: readonly unknown[] },
): Promise<number> {
  const changed = `update information_order o set ${set}, version = ${versionAfter('o')} where ${where} returning ${TOLD}`;
  const destinations = `$${values.length + 1}::text[]`;
  const told: unknown[] = await transaction.query(
    `with changed as (${changed}) ${tell(INFORMATION_ORDER, 'changed', destinations)}`,
    [...values, [REGISTRY]],
  );
  return told.length;
}

/** Orders that were given since a concern was linked are told to the youth with it, where its delay is longer than theirs. */
export const tellOrdersWithConcern = (transaction: EntityManager, reportId: string): Promise<number> =>
  changeOrders(transaction, {
    set: 'shown_from = (select r.shown_from from concern_report r where r.id = $1)',
    where: `exists (select from concern_report r join investigation i on i.youth_id = r.youth_id
      where r.id = $1 and i.id = o.investigation_id and o.organisation_id = r.receiver_id and o.given_at >= r.linked_at
        and o.shown_from < r.shown_from)`,
    values: [reportId],
  });
