import { newId } from '@brobygger/domain';
import { anAuthor, runUnregisteredPersons } from './unregistered-person.test-setup';

const { outreach, begin, ask, rows, logOf } = runUnregisteredPersons();

const ROUNDS = 12;

/** How many came through; whoever did not was told that there is no such person. */
async function came(acts: readonly Promise<unknown>[]): Promise<number> {
  const outcomes = await Promise.allSettled(acts);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

/** Follow-ups that are open and whose youth nobody serves, and services that nothing open keeps. */
const LOOSE = `
select 'follow-up' as what from follow_up f where youth_id is not null and ended_on is null and not exists (
  select from service_relation s where s.youth_id = f.youth_id and s.organisation_id = f.organisation_id and s.valid_to is null)
union all
select 'service' from service_relation s where valid_to is null and not exists (
  select from follow_up f where f.youth_id = s.youth_id and f.organisation_id = s.organisation_id and f.ended_on is null)`;

describe('at once', () => {
  test('two who link one person to two youths: one of them has it, whole', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [author, youths] = [anAuthor(), [newId(), newId()]];
      const { outreachPersonId, followUpId } = await begin(author);
      const { personLinks } = outreach().services;
      expect(await came(youths.map((youthId) => personLinks.link(author, { outreachPersonId, youthId })))).toBe(1);
      const [{ youth_id: youthId = '' } = {}] = await rows<{ readonly youth_id: string }>(
        'select youth_id from follow_up where id = $1',
        followUpId,
      );
      expect(youths).toContain(youthId);
      const others = youths.filter((each) => each !== youthId);
      expect(await logOf(others[0] ?? '')).toEqual([]);
      expect(await rows('select from contact where youth_id = any($1)', youths)).toHaveLength(1);
    }
    expect(await rows(LOOSE)).toEqual([]);
  });

  test('one who links and one who ends: the follow-up is of one of them, and served while it is open', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [author, youthId] = [anAuthor(), newId()];
      const { outreachPersonId, followUpId } = await begin(author);
      const { personLinks, unregisteredPersons } = outreach().services;
      await came([
        personLinks.link(author, { outreachPersonId, youthId }),
        unregisteredPersons.end(author, outreachPersonId, followUpId, 'OTHER'),
      ]);
      expect(await rows('select youth_id from follow_up where id = $1', followUpId)).toEqual([{ youth_id: youthId }]);
    }
    expect(await rows(LOOSE)).toEqual([]);
  });

  test('one who undoes a link and one who ends the follow-up of the youth: no service is left over', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [author, youthId] = [anAuthor(), newId()];
      const { outreachPersonId, followUpId } = await begin(author);
      const { personLinks, followUps } = outreach().services;
      await personLinks.link(author, { outreachPersonId, youthId });
      await Promise.allSettled([
        personLinks.unlink(author, outreachPersonId, 'WRONG_YOUTH'),
        followUps.end(author, youthId, followUpId, 'OTHER'),
      ]);
      expect(await rows('select youth_id from follow_up where id = $1', followUpId)).toEqual([{ youth_id: null }]);
    }
    expect(await rows(LOOSE)).toEqual([]);
  });

  test('two who undo one link: it is undone once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [author, youthId] = [anAuthor(), newId()];
      const { outreachPersonId } = await begin(author);
      const { personLinks } = outreach().services;
      await personLinks.link(author, { outreachPersonId, youthId });
      const undo = () => personLinks.unlink(author, outreachPersonId, 'WRONG_YOUTH');
      expect(await came([undo(), undo()])).toBe(1);
      expect((await logOf(youthId)).filter(({ act }) => act === 'ENDED_SERVICE')).toHaveLength(1);
    }
    expect(await rows(LOOSE)).toEqual([]);
  });

  test('one who reads while another links: the reader waits, and is shown nothing that the log of the youth lacks', async () => {
    const author = anAuthor();
    const { outreachPersonId } = await begin(author, { knownAs: 'Rev' });
    const LIST = '{ outreachPersons { edges { node { knownAs } } } }';
    const read = await outreach().dataSource.transaction(async (transaction) => {
      await transaction.query('update outreach_person set is_linked = true where id = $1', [outreachPersonId]);
      let isAnswered = false;
      const reading = ask(LIST, {}, author).finally(() => (isAnswered = true));
      while (!isAnswered && (await rows(WAITING)).length === 0);
      return { reading };
    });
    expect((await read.reading).data).toMatchObject({ outreachPersons: { edges: [] } });
    expect(await rows("select from outreach_person_act where act = 'READ'")).toEqual([]);
  });
});

/** Those who wait for a row of a person. */
const WAITING = `select from pg_stat_activity
where datname = current_database() and wait_event_type = 'Lock' and query like '%from outreach_person%'`;
