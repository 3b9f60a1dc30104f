import { newId, osloDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import { countedColumns } from '../../counted-record/counted-as';
import { insertRows } from '../insert-rows';
import { Encounter } from './encounter.entity';
import type { MetYouth } from './met-youth';

/** Stores the meetings of a session in one statement, however many they are. */
export async function insertEncounters(
  transaction: EntityManager,
  session: { readonly sessionId: string; readonly organisationId: string; readonly addedIn?: string },
  encounters: readonly MetYouth[],
): Promise<void> {
  await insertRows(
    transaction,
    Encounter,
    encounters.map(({ age, gender, district, ...met }) => ({
      ...met,
      ...session,
      ...countedColumns({ gender, district }),
      id: newId(),
      metOn: osloDate(met.metAt),
      onwardTo: met.onwardTo ?? [],
      countedAge: age,
    })),
  );
}
