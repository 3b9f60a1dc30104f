import type { Caller } from '@brobygger/domain';
import type { Subject } from '../state-matrix.test-setup';
import type { startPeople } from '../state-people.test-setup';
import { makeCopyCode } from './copy-code';
import { copyStateOf, type KeptCode } from './copy-state';

const BORN = '2008-01-15';
const OFFER = 'mutation ($input: OfferCopyInput!) { offerCopyInPerson(input: $input) { id code } }';

/** The code as it is kept. */
const KEPT = `select c.expires_at as "expiresAt", exists (select from copy_in_person_use u where u.copy_id = c.id) as "isOpened",
    (select count(*)::int from copy_in_person_miss m where m.copy_id = c.id) as misses
  from copy_in_person c where c.id = $1`;

let officers = 0;

/** Brings the code of a copy in person into a state. Whoever is no bearer types a code that nobody made. */
export const reachCopies =
  ({ registry, people, run, first, wait, now }: Awaited<ReturnType<typeof startPeople>>) =>
  async (state: string): Promise<Subject> => {
    const { youthId, actors, strangers } = await people('HOUSING', BORN);
    const input = { youthId, identityCheck: 'PASSPORT', interpreter: 'NOT_NEEDED' };
    // An officer makes so many codes in a day and no more.
    const officer = { ...actors.OFFICER, personId: `Z99${(officers += 1)}` };
    const made = (await run(officer, OFFER, { input }))['offerCopyInPerson'] as unknown as { id: string; code: string };
    const kept = (): Promise<KeptCode> => first<KeptCode>(KEPT, made.id);
    /** Nobody who types it is logged in: whoever has the code is the bearer. */
    const BEARER: Caller = { ...actors.YOUTH };
    const attempt = async (act: string, caller: Caller): Promise<readonly unknown[]> => {
      const code = caller === BEARER ? made.code : makeCopyCode();
      const before = await kept();
      const birthDate = act === 'OPEN' ? BORN : '2008-01-16';
      const opened = await registry.openCopy({ code, birthDate, requestId: 'typed' });
      return opened === youthId || (await kept()).misses > before.misses ? [] : ['NOTHING_OPENS'];
    };
    const misses = ['OFFERED', 'MISSED_ONCE', 'MISSED_TWICE', 'SPENT'].indexOf(state);
    for (let n = 0; n < misses; n += 1) await attempt('MISS', BEARER);
    if (state === 'OPENED') await attempt('OPEN', BEARER);
    if (state === 'EXPIRED') wait(15 * 60_000);
    const read = async (): Promise<string> => copyStateOf(await kept(), now());
    return { actors: { ...actors, BEARER }, strangers, state: read, attempt };
  };
