import { momentOn } from './calendar';
import type { Row, TableRows } from './data-set';
import type { SetSession } from './field-sessions';
import { type Naming, valueAt } from './naming';
import type { PublishedProse } from './published-prose';

/** Overdoses are not in the report: it only says that naloxone is always at hand. */
const OVERDOSES = 3;

/** What happened to people whom nobody noted: those saved from alcohol, and some overdoses. */
export function emergencyTable(
  { savedFromAlcohol, admitted }: PublishedProse['emergencies'],
  sessions: readonly SetSession[],
  organisationId: string,
  naming: Naming,
): TableRows {
  const where = naming.shuffle(
    sessions.filter(({ isCancelled }) => !isCancelled),
    'emergencies',
  );
  return {
    table: 'emergency_event',
    rows: Array.from({ length: savedFromAlcohol + OVERDOSES }, (_, index): Row => {
      const { id: sessionId, date, startsAt, minutes } = valueAt(where, index);
      const isAlcohol = index < savedFromAlcohol;
      const name = `emergency ${index}`;
      return {
        id: naming.id(name, date),
        organisation_id: organisationId,
        session_id: sessionId,
        kind: isAlcohol ? 'ALCOHOL' : 'OVERDOSE',
        happened_at: momentOn(date, startsAt + naming.below(minutes, name)),
        date,
        naloxone_given: !isAlcohol,
        ambulance_called: true,
        was_admitted: isAlcohol ? index < admitted : index === savedFromAlcohol,
      };
    }),
  };
}
