import { osloDate, plus } from '@brobygger/domain';
import type { startPeople } from '../state-people.test-setup';
import type { Subject } from '../state-matrix.test-setup';
import { delayStateOf, type DelayEvent } from '../emergency-delay/delay-state';

const HOUR = 3_600_000;
const REASON = 'Ungdommen har sagt at livet er i fare.';
const CODE = 'HEALTH_OR_CLOSE_RELATIONS';
const OPEN = 'mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) { id } }';

/** Brings the delay of an emergency into a state. */
export const reachDelays =
  ({ people, idOf, run, rows, wait, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, actors, strangers } = await people('OUTREACH');
    const delay = { code: CODE, reason: 'Faren leser telefonen til ungdommen.' };
    const input = { youthId, categories: ['HOUSING_RESIDENCY'], reason: REASON, minutes: 30, delay };
    const id = await idOf(actors.WORKER, 'openEmergencyAccess', OPEN, { input });
    const confirmed = { emergencyId: id, ...delay, until: plus(osloDate(now()), { days: 7 }) };
    const operation = (act: string): readonly [string, object] =>
      act === 'CONFIRM'
        ? [
            'mutation ($input: ConfirmEmergencyDelayInput!) { confirmEmergencyDelay(input: $input) { id } }',
            { input: confirmed },
          ]
        : ['mutation ($id: ID!) { endEmergencyDelay(emergencyId: $id) { id } }', { id }];
    if (state === 'CONFIRMED') await run(actors.OFFICER, ...operation('CONFIRM'));
    if (state === 'ENDED') await run(actors.LEADER, ...operation('END'));
    if (state === 'LAPSED') wait(24 * HOUR);
    const opener = { ...actors.LEADER, personId: actors.WORKER.personId };
    const read = async (): Promise<string> => {
      const events = await rows<{ event: DelayEvent }>(
        'select to_jsonb(d) as event from emergency_delay_event d where emergency_id = $1 order by version',
        id,
      );
      return (
        delayStateOf(
          events.map(({ event }) => event),
          now(),
        ) ?? 'none'
      );
    };
    return {
      actors,
      strangers: [...strangers, ['a leader who opened it', opener]],
      state: read,
      operation,
    };
  };
