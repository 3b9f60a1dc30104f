import type { Message } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** $1 the messages, their organisations and youths in JSON, $2 the agency whose records they are. A merging changes no word of it. */
const ADMITTED = `
select m.id from jsonb_to_recordset($1::jsonb) as m(id uuid, organisation_id uuid, youth_id uuid)
  left join youth y on y.id = m.youth_id
where exists (
  select from handover_sent s
    join handover_answered a on a.handover_id = s.handover_id and a.organisation_id = s.receiver_id and a.accepted
    join organisation o on o.id = s.organisation_id and o.agency = $2
    left join youth f on f.id = s.youth_id
  where s.kind = 'PLACE' and s.receiver_id = m.organisation_id
    and coalesce(f.merged_into, s.youth_id) = coalesce(y.merged_into, m.youth_id))`;

/**
 * The messages that tell of an organisation of another agency which has accepted the youth for a place in a group that it runs for the
 * agency: it writes in that one's records, and reads there what it wrote (ADR 0126).
 */
export async function admittedWriters(
  transaction: EntityManager,
  agency: string | null,
  messages: readonly Message[],
): Promise<ReadonlySet<string>> {
  const asked = messages.map(({ id, payload }) => ({
    id,
    organisation_id: payload['organisation_id'],
    youth_id: payload['youth_id'],
  }));
  const rows = (await transaction.query(ADMITTED, [JSON.stringify(asked), agency])) as readonly {
    readonly id: string;
  }[];
  return new Set(rows.map(({ id }) => id));
}
