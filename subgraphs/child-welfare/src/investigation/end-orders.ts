import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { changeOrders } from './tell-order';

/** Ends the orders of an investigation that still stand. */
export const endOrders = (
  transaction: EntityManager,
  { at }: Author,
  { investigationId }: { readonly investigationId: string },
): Promise<number> =>
  changeOrders(transaction, {
    set: 'ended_at = $2',
    where: 'o.investigation_id = $1 and o.ended_at is null',
    values: [investigationId, at],
  });
