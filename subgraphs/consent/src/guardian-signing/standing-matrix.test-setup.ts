import { osloDate, plus } from '@brobygger/domain';
import { mayReach, standingOf } from '../consent/may-reach.sql';
import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';
import { whatStands } from './family.test-setup';

const SET = 'mutation ($input: GuardianStandingInput!) { setGuardianStanding(input: $input) { id } }';
const HOLD = 'mutation ($input: HoldGuardiansInput!) { holdGuardians(input: $input) { id } }';

/** Where the guardian $2 of the youth $1 stands. */
const STATE = `select case when said is null then 'UNSAID' when said = 'SHIELDED' then said
    when reached then 'CLEARED' else 'HELD_AGAIN' end as state
  from (select ${standingOf('$2::uuid')} as said, ${mayReach('$2::uuid')} as reached from youth y where y.id = $1) word`;

/** Brings what an officer has said of a guardian into a state. */
export const reachStandings =
  ({ registry, people, run, first, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, actors, strangers } = await people('HOUSING');
    const guardianId = actors.GUARDIAN.personId;
    let seen = '';
    const operation = (act: string): readonly [string, object] => {
      const standing = act === 'CLEAR' ? 'CLEARED' : 'SHIELDED';
      return [SET, { input: { youthId, guardianId, standing, reason: 'Sagt på telefon.', seen } }];
    };
    const look = async (): Promise<void> => {
      seen = await whatStands(registry, actors.OFFICER, youthId);
    };
    await look();
    if (state === 'CLEARED' || state === 'HELD_AGAIN') await run(actors.OFFICER, ...operation('CLEAR'));
    if (state === 'SHIELDED') await run(actors.OFFICER, ...operation('SHIELD'));
    if (state === 'HELD_AGAIN') {
      const reviewOn = plus(osloDate(now()), { days: 7 });
      await run(actors.OFFICER, HOLD, { input: { youthId, ground: 'REPORTED_VIOLENCE', reviewOn } });
    }
    await look();
    const read = async (): Promise<string> => (await first<{ state: string }>(STATE, youthId, guardianId)).state;
    return { actors, strangers, state: read, operation };
  };
