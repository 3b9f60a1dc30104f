import { newId } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { MessageKind } from './message';

/** Puts a message into the outbox, in the transaction of the change that it tells of. */
export async function send(
  transaction: EntityManager,
  destination: string,
  kind: MessageKind,
  payload: object,
): Promise<void> {
  await transaction.query('insert into outbox_message (id, destination, kind, payload) values ($1, $2, $3, $4)', [
    newId(),
    destination,
    kind,
    JSON.stringify(payload),
  ]);
}
