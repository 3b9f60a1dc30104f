import { osloDate, plus } from '@brobygger/domain';
import { reviewedStateOf } from '../reviewed/review-machine';
import { workerOf } from '../registry.test-setup';
import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';

const HOLD = 'mutation ($input: HoldGuardiansInput!) { holdGuardians(input: $input) { id } }';
const REVIEW = 'mutation ($input: ReviewGuardianHoldInput!) { reviewGuardianHold(input: $input) { id } }';
const LAST = `select kind, review_on::text as "reviewOn" from guardian_hold_event where hold_id = $1 order by seq desc limit 1`;

/** Brings what child welfare holds guardians by into a state. */
export const reachHolds =
  ({ registry, people, serve, idOf, run, first, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, organisationId, actors, strangers, blocked } = await people('CHILD_WELFARE');
    await serve(youthId, organisationId);
    // Another child welfare service helps the youth too, and a house.
    const [other, house] = [await registry.anOrganisation('CHILD_WELFARE'), await registry.anOrganisation('HOUSING')];
    await serve(youthId, other);
    await serve(youthId, house);
    const reviewOn = plus(osloDate(now()), { days: 7 });
    const held = { input: { youthId, ground: 'REPORTED_VIOLENCE', reviewOn } };
    const holdId = await idOf(actors.WORKER, 'holdGuardians', HOLD, held);
    const operation = (outcome: string): readonly [string, object] => [
      REVIEW,
      { input: { youthId, holdId, outcome, reviewOn: outcome === 'KEPT' ? reviewOn : null } },
    ];
    if (state !== 'STANDS') await run(actors.WORKER, ...operation(state));
    const read = async (): Promise<string> =>
      reviewedStateOf(await first<{ kind: string; reviewOn: string | null }>(LAST, holdId));
    return {
      actors,
      strangers: [
        ...strangers,
        ['a worker whom the youth keeps out', blocked],
        ['a worker of another child welfare service that helps the youth', workerOf('CHILD_WELFARE', other)],
        ['a worker of a house that helps the youth', workerOf('HOUSING', house)],
      ],
      state: read,
      operation,
    };
  };
