import { newId, osloDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../insert-rows';
import type { Emergency } from './emergency';
import { EmergencyEvent } from './emergency-event.entity';

/** Stores the emergencies of a session in one statement. The table has no column for a youth. */
export async function insertEmergencies(
  transaction: EntityManager,
  session: { readonly sessionId: string; readonly organisationId: string; readonly addedIn?: string },
  emergencies: readonly Emergency[],
): Promise<void> {
  await insertRows(
    transaction,
    EmergencyEvent,
    emergencies.map((event) => ({ ...event, ...session, id: newId(), date: osloDate(event.happenedAt) })),
  );
}
