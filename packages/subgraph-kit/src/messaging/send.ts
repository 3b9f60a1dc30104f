import { newId, type ServiceName } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { MessageKind } from './message';

/** Puts a message into the outbox, in the transaction of the change that it tells of. Returns its id. */
export async function send(
  transaction: EntityManager,
  destination: ServiceName,
  kind: MessageKind,
  payload: object,
): Promise<string> {
  const id = newId();
  await transaction.query('insert into outbox_message (id, destination, kind, payload) values ($1, $2, $3, $4)', [
    id,
    destination,
    kind,
    JSON.stringify(payload),
  ]);
  return id;
}
