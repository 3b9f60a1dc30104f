import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** Who asks for a receipt needs what waits to be sealed, whoever is at it: sealers take turns, and the next finds done what one did. */
const TAKE_TURN = `select pg_advisory_xact_lock(hashtextextended('seal the log', 0))`;

/** Waits until no other sealer of the database is at it, and keeps others waiting until the transaction ends. */
export async function takeTurn(transaction: EntityManager): Promise<void> {
  await queryIn(transaction, 'log-turn', TAKE_TURN, []);
}
