import { newId, osloDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Emergency } from './emergency';

/** Stores the emergencies of a session in one statement. The table has no column for a youth. */
export async function insertEmergencies(
  transaction: EntityManager,
  { sessionId, organisationId }: { readonly sessionId: string; readonly organisationId: string },
  emergencies: readonly Emergency[],
): Promise<void> {
  if (emergencies.length === 0) return;
  const rows = emergencies.map(({ kind, happenedAt, naloxoneGiven, ambulanceCalled, wasAdmitted }) => ({
    id: newId(),
    kind,
    happened_at: happenedAt,
    date: osloDate(happenedAt),
    naloxone_given: naloxoneGiven,
    ambulance_called: ambulanceCalled,
    was_admitted: wasAdmitted,
  }));
  await transaction.query(
    `insert into emergency_event (id, session_id, organisation_id, kind, happened_at, date, naloxone_given, ambulance_called, was_admitted)
     select id, $1, $2, kind, happened_at, date, naloxone_given, ambulance_called, was_admitted
     from jsonb_to_recordset($3::jsonb) as event(id uuid, kind text, happened_at timestamptz, date date,
       naloxone_given boolean, ambulance_called boolean,
       was_admitted boolean)`,
    [sessionId, organisationId, JSON.stringify(rows)],
  );
}
