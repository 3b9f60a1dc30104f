import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { isOfYouth } from '../of-youth.sql';

/** The order about the youth $1 that shows last of those that do not show at the moment $2, under whichever registration. */
const NOT_SHOWN_YET = `
select o.order_id as cause from information_order o
where ${isOfYouth('o', '$1::uuid')} and o.shown_from > $2::timestamptz order by o.shown_from desc, o.order_id limit 1`;

/** The order as the cause of an entry on a guardian, so that the entry shows to the youth as the order does; or nothing. */
export const orderNotShownYet = async (
  transaction: EntityManager,
  youthId: string,
  at: Date,
): Promise<{ readonly cause?: string }> => {
  const values = [youthId, at];
  const [order = {}] = await queryIn<{ readonly cause: string }>(
    transaction,
    'order-not-shown-yet',
    NOT_SHOWN_YET,
    values,
  );
  return order;
};
