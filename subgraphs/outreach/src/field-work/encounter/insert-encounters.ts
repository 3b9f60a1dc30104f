import { newId, osloDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { MetYouth } from './met-youth';

/** Stores the meetings of a session in one statement, however many they are. */
export async function insertEncounters(
  transaction: EntityManager,
  { sessionId, organisationId }: { readonly sessionId: string; readonly organisationId: string },
  encounters: readonly MetYouth[],
): Promise<void> {
  if (encounters.length === 0) return;
  const rows = encounters.map(({ metAt, youthId, age, gender, district, isFirstContact, topics }) => ({
    id: newId(),
    met_at: metAt,
    date: osloDate(metAt),
    youth_id: youthId,
    age,
    gender,
    district,
    is_first_contact: isFirstContact,
    topics,
  }));
  await transaction.query(
    `insert into encounter (id, session_id, organisation_id, met_at, date, youth_id, age, gender, district, is_first_contact, topics)
     select id, $1, $2, met_at, date, youth_id, age, gender, district, is_first_contact, topics
     from jsonb_to_recordset($3::jsonb) as met(id uuid, met_at timestamptz, date date, youth_id uuid, age integer,
       gender text, district text,
       is_first_contact boolean, topics text[])`,
    [sessionId, organisationId, JSON.stringify(rows)],
  );
}
