import type { OrderFact } from '@brobygger/consent-engine';
import { isDataCategory } from '@brobygger/domain';

/** An order as `to_jsonb` gives it, with the categories that were released under it. */
export interface OrderRow {
  readonly order_id: string;
  readonly organisation_id: string;
  readonly given_at: string;
  readonly ended_at: string | null;
  readonly released: readonly string[];
}

/** SQL: the order of the row, as JSON, with what was released under it. */
export const orderedOf = (row: string): string => `to_jsonb(${row}) || jsonb_build_object('released', array(
      select i.category from information_order_answer i where i.order_id = ${row}.order_id and i.is_released))`;

/** The row as the engine takes it. A category that left the catalogue opens nothing. */
export const orderFactOf = (row: OrderRow | null): OrderFact | null =>
  row === null
    ? null
    : {
        id: row.order_id,
        organisationId: row.organisation_id,
        givenAt: new Date(row.given_at),
        endedAt: row.ended_at === null ? null : new Date(row.ended_at),
        released: new Set(row.released.filter(isDataCategory)),
      };
