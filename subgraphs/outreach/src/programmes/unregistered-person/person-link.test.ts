import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import type { Author } from '@brobygger/subgraph-kit';
import { anAuthor, AT, runUnregisteredPersons } from './unregistered-person.test-setup';

const { outreach, begin, ask, rows, isServed, logOf } = runUnregisteredPersons();

const later = (author: Author, minutes: number): Author => ({
  ...author,
  at: new Date(AT.getTime() + minutes * 60_000),
});
const link = (author: Author, outreachPersonId: string, youthId: string): Promise<{ readonly id: string }> =>
  outreach().services.personLinks.link(author, { outreachPersonId, youthId });
const unlink = (author: Author, outreachPersonId: string): Promise<unknown> =>
  outreach().services.personLinks.unlink(author, outreachPersonId, 'WRONG_YOUTH');
const startOwn = (author: Author, youthId: string): Promise<{ readonly id: string }> =>
  outreach().services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });

const NOBODY = { extensions: { code: 'NOT_FOUND' } };
const PERSON = 'query ($id: ID!) { outreachPerson(id: $id) { id followUps { id } } }';
const YOUTH = `query ($id: ID!) { outreachYouth(id: $id) { outreach {
  contact { since } followUps { id startedOn } linkedPersons { outreachPersonId knownAs linkedAt unlinkedAt unlinkReason } } } }`;

describe('linking a person to the registered youth', () => {
  test("makes the follow-ups the youth's, from the day on which they began", async () => {
    const author = anAuthor();
    const before = { ...author, at: new Date('2026-01-15T12:00:00Z') };
    const { outreachPersonId, followUpId } = await begin(before, { knownAs: 'Rev' });
    const youthId = newId();
    await link(author, outreachPersonId, youthId);
    const { data, codes } = await ask(YOUTH, { id: youthId }, author);
    expect(codes).toEqual([]);
    expect(data).toEqual({
      outreachYouth: {
        outreach: {
          contact: { since: '2026-01-15' },
          followUps: [{ id: followUpId, startedOn: '2026-01-15' }],
          linkedPersons: [
            { outreachPersonId, knownAs: 'Rev', linkedAt: AT.toISOString(), unlinkedAt: null, unlinkReason: null },
          ],
        },
      },
    });
    expect(
      await rows(
        'select ground, begun_by as by from service_relation where youth_id = $1 and valid_to is null',
        youthId,
      ),
    ).toEqual([{ ground: 'OWN_WISH', by: 'Z1' }]);
  });

  test('leaves no person: it is read, followed up and linked no more, as if there had been none', async () => {
    const author = anAuthor();
    const { outreachPersonId, followUpId } = await begin(author);
    await link(author, outreachPersonId, newId());
    const [told, unknown] = await Promise.all([outreachPersonId, newId()].map((id) => ask(PERSON, { id }, author)));
    expect(told?.codes).toEqual(['NOT_FOUND']);
    expect(told?.text).toBe(unknown?.text);
    const { unregisteredPersons } = outreach().services;
    await expect(unregisteredPersons.end(author, outreachPersonId, followUpId, 'OTHER')).rejects.toMatchObject(NOBODY);
    await expect(
      unregisteredPersons.start(author, { outreachPersonId, continuityStaff: ['Kari'] }),
    ).rejects.toMatchObject(NOBODY);
    for (const id of [outreachPersonId, newId()]) {
      await expect(link(author, id, newId())).rejects.toMatchObject(NOBODY);
    }
    expect((await ask('{ outreachPersons { edges { node { id } } } }', {}, author)).data).toMatchObject({
      outreachPersons: { edges: [] },
    });
  });

  test("enters in the youth's log what was done before, each by whom and when it was", async () => {
    const author = anAuthor();
    const { outreachPersonId, followUpId } = await begin(author);
    await outreach().services.unregisteredPersons.end(
      later({ ...author, personId: 'Z2' }, 1),
      outreachPersonId,
      followUpId,
      'GOAL_REACHED',
    );
    await ask(PERSON, { id: outreachPersonId }, { ...author, personId: 'Z3' });
    await outreach().services.unregisteredPersons.start(later(author, 2), {
      outreachPersonId,
      continuityStaff: ['Ola'],
    });
    const youthId = newId();
    await link(later({ ...author, personId: 'Z4' }, 3), outreachPersonId, youthId);
    const at = (minutes: number): Date => later(author, minutes).at;
    expect(await logOf(youthId)).toEqual([
      { act: 'BEGAN_SERVICE', by: 'Z4', at: at(3) },
      { act: 'WROTE', by: 'Z1', at: at(0) },
      { act: 'READ', by: 'Z3', at: at(0) },
      { act: 'WROTE', by: 'Z2', at: at(1) },
      { act: 'WROTE', by: 'Z1', at: at(2) },
    ]);
  });

  test('joins what the organisation has of the youth, and says that it was written', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const own = await startOwn(author, youthId);
    const { outreachPersonId, followUpId } = await begin(author);
    await link(author, outreachPersonId, youthId);
    const { data } = await ask(YOUTH, { id: youthId }, author);
    expect(JSON.stringify(data)).toContain(own.id);
    expect(JSON.stringify(data)).toContain(followUpId);
    expect((await logOf(youthId)).map(({ act }) => act).slice(0, 2)).toEqual(['BEGAN_SERVICE', 'WROTE']);
    await outreach().services.followUps.end(author, youthId, own.id, 'OTHER');
    expect(await isServed(author, youthId)).toBe(true);
    await outreach().services.followUps.end(author, youthId, followUpId, 'OTHER');
    expect(await isServed(author, youthId)).toBe(false);
  });

  test('of whom nothing is open any more begins service and ends it, and the history is the youth’s', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const { outreachPersonId, followUpId } = await begin(author);
    await outreach().services.unregisteredPersons.end(author, outreachPersonId, followUpId, 'WITHDREW');
    await link(author, outreachPersonId, youthId);
    expect(await isServed(author, youthId)).toBe(false);
    expect(await rows('select youth_id from follow_up where id = $1', followUpId)).toEqual([{ youth_id: youthId }]);
    expect((await logOf(youthId)).map(({ act }) => act)).toEqual(['BEGAN_SERVICE', 'WROTE', 'WROTE', 'ENDED_SERVICE']);
  });

  test('is not for a worker of another organisation: the person is nobody, and no service begins', async () => {
    const { outreachPersonId } = await begin(anAuthor());
    const [other, youthId] = [anAuthor(), newId()];
    await expect(link(other, outreachPersonId, youthId)).rejects.toMatchObject(NOBODY);
    expect([await isServed(other, youthId), await logOf(youthId)]).toEqual([false, []]);
  });
});

describe('undoing a link', () => {
  test('gives the records back to the person, ends the service, and says so in the log', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const { outreachPersonId, followUpId } = await begin(author, { knownAs: 'Rev' });
    await link(author, outreachPersonId, youthId);
    await unlink(later({ ...author, personId: 'Z2' }, 5), outreachPersonId);
    expect((await ask(PERSON, { id: outreachPersonId }, author)).data).toEqual({
      outreachPerson: { id: outreachPersonId, followUps: [{ id: followUpId }] },
    });
    expect(await isServed(author, youthId)).toBe(false);
    const left = ['follow_up', 'contact'].map((table) => rows(`select from ${table} where youth_id = $1`, youthId));
    expect((await Promise.all(left)).flat()).toEqual([]);
    expect((await logOf(youthId)).slice(-2).map(({ act, by }) => [act, by])).toEqual([
      ['WROTE', 'Z2'],
      ['ENDED_SERVICE', 'Z2'],
    ]);
    expect((await logOf(youthId)).map(({ act }) => act)).toEqual(['BEGAN_SERVICE', 'WROTE', 'WROTE', 'ENDED_SERVICE']);
  });

  test('leaves the service that other records keep, their contact, and no name of the person', async () => {
    const [author, youthId] = [anAuthor(), newId()];
    const before = { ...author, at: new Date('2026-01-15T12:00:00Z') };
    const { outreachPersonId } = await begin(before, { knownAs: 'Rev' });
    await link(author, outreachPersonId, youthId);
    const own = await startOwn(author, youthId);
    await outreach().services.personLinks.unlink(later(author, 5), outreachPersonId, 'OWN_WISH');
    expect((await ask(YOUTH, { id: youthId }, author)).data).toEqual({
      outreachYouth: {
        outreach: {
          contact: { since: '2026-03-02' },
          followUps: [{ id: own.id, startedOn: '2026-03-02' }],
          linkedPersons: [
            {
              outreachPersonId,
              knownAs: null,
              linkedAt: AT.toISOString(),
              unlinkedAt: later(author, 5).at.toISOString(),
              unlinkReason: 'OWN_WISH',
            },
          ],
        },
      },
    });
  });

  test('lets the person be linked to the right youth with all its history, and to the same one again without doubles', async () => {
    const [author, wrong, right] = [anAuthor(), newId(), newId()];
    const { outreachPersonId, followUpId } = await begin(author);
    await link(later(author, 1), outreachPersonId, wrong);
    await unlink(later(author, 2), outreachPersonId);
    await link(later(author, 3), outreachPersonId, right);
    const at = (minutes: number): Date => later(author, minutes).at;
    expect(await logOf(right)).toEqual([
      { act: 'BEGAN_SERVICE', by: 'Z1', at: at(3) },
      { act: 'WROTE', by: 'Z1', at: at(0) },
      { act: 'WROTE', by: 'Z1', at: at(2) },
    ]);
    expect(await rows('select youth_id from follow_up where id = $1', followUpId)).toEqual([{ youth_id: right }]);
    await unlink(later(author, 4), outreachPersonId);
    await link(later(author, 5), outreachPersonId, right);
    expect((await logOf(right)).slice(3)).toEqual([
      { act: 'WROTE', by: 'Z1', at: at(4) },
      { act: 'ENDED_SERVICE', by: 'Z1', at: at(4) },
      { act: 'BEGAN_SERVICE', by: 'Z1', at: at(5) },
      { act: 'WROTE', by: 'Z1', at: at(4) },
    ]);
  });

  test('is refused alike for who is linked to nobody, for another organisation, and for nobody', async () => {
    const author = anAuthor();
    const { outreachPersonId } = await begin(author);
    const { outreachPersonId: linked } = await begin(author);
    await link(author, linked, newId());
    const UNLINK = 'mutation ($id: ID!) { unlinkOutreachPerson(outreachPersonId: $id, reason: WRONG_YOUTH) { id } }';
    const answers = [
      await ask(UNLINK, { id: outreachPersonId }, author),
      await ask(UNLINK, { id: linked }, anAuthor()),
      await ask(UNLINK, { id: newId() }, author),
      await ask(UNLINK, { id: 'nobody' }, author),
    ];
    expect(answers[0]?.codes).toEqual(['NOT_FOUND']);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    await unlink(author, linked);
    await expect(unlink(author, linked)).rejects.toMatchObject(NOBODY);
  });

  test.each(['worker_block', 'conflict_of_interest'])(
    'is refused as for nobody to whom a %s keeps from the youth, and the youth sees that it was tried',
    async (table) => {
      const [author, youthId] = [anAuthor(), newId()];
      const { outreachPersonId, followUpId } = await begin(author);
      await link(author, outreachPersonId, youthId);
      await outreach().dataSource.query(`insert into ${table} (youth_id, person_id) values ($1, 'Z9')`, [youthId]);
      const kept = { ...author, personId: 'Z9' };
      const [told, unknown] = await Promise.all(
        [outreachPersonId, newId()].map((id) =>
          ask(
            'mutation ($id: ID!) { unlinkOutreachPerson(outreachPersonId: $id, reason: OWN_WISH) { id } }',
            { id },
            kept,
          ),
        ),
      );
      expect(told?.codes).toEqual(['NOT_FOUND']);
      expect(told?.text).toBe(unknown?.text);
      expect((await logOf(youthId)).at(-1)).toMatchObject({ act: 'REFUSED', by: 'Z9' });
      expect(await rows('select youth_id from follow_up where id = $1', followUpId)).toEqual([{ youth_id: youthId }]);
    },
  );
});

test('the database lets a follow-up and a contact of a youth be nobody else’s, whatever the service writes', async () => {
  const [author, youthId] = [anAuthor(), newId()];
  await startOwn(author, youthId);
  const { outreachPersonId } = await begin(author);
  await link(author, outreachPersonId, youthId);
  for (const table of ['follow_up', 'contact']) {
    for (const set of ['youth_id = null', `youth_id = '${newId()}'`]) {
      await expect(
        outreach().dataSource.query(`update ${table} set ${set} where youth_id = $1 and outreach_person_id is null`, [
          youthId,
        ]),
      ).rejects.toThrow('stays with its youth');
    }
    await expect(
      outreach().dataSource.query(`update ${table} set youth_id = '${newId()}' where outreach_person_id = $1`, [
        outreachPersonId,
      ]),
    ).rejects.toThrow('stays with its youth');
  }
});
