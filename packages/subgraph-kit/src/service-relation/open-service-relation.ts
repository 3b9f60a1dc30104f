import { newId } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { holdLock } from '../persistence/hold-lock';
import { MessageKind } from '../messaging/message';
import { send } from '../messaging/send';

/** Opens the organisation's service relation with the youth, if it has none that is open, and tells the registry. */
export async function openServiceRelation(
  transaction: EntityManager,
  youthId: string,
  organisationId: string,
  validFrom: Date,
): Promise<void> {
  // First contacts that come at once wait here for one another, however the id is written; a look alone would let each of them in.
  await holdLock(transaction, `service-relation/${organisationId}/${youthId}`);
  const inserted = (await transaction.query(
    `insert into service_relation (id, youth_id, organisation_id, valid_from)
     select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz where not exists (
       select from service_relation where youth_id = $2 and organisation_id = $3 and valid_to is null)
     returning id`,
    [newId(), youthId, organisationId, validFrom],
  )) as readonly { id: string }[];
  if (inserted.length > 0) await tell(transaction, { youthId, organisationId, validFrom, validTo: null });
}

/** Closes the organisation's open service relation at the moment, and tells the registry. */
export async function closeServiceRelation(
  transaction: EntityManager,
  youthId: string,
  organisationId: string,
  validTo: Date,
): Promise<void> {
  const [closed] = (await transaction.query(
    'update service_relation set valid_to = $3 where youth_id = $1 and organisation_id = $2 and valid_to ' +
      'is null returning valid_from as "validFrom"',
    [youthId, organisationId, validTo],
  )) as [readonly { validFrom: Date }[], number];
  for (const { validFrom } of closed) await tell(transaction, { youthId, organisationId, validFrom, validTo });
}

const tell = (
  transaction: EntityManager,
  relation: { youthId: string; organisationId: string; validFrom: Date; validTo: Date | null },
): Promise<void> => send(transaction, 'consent', MessageKind.SERVICE_RELATION_CHANGED, relation);
