import { newId } from '@brobygger/domain';
import { OWN_WISH } from '@brobygger/testkit';
import { hopOf, on, runGroups } from './group-reading.test-setup';

const { outreach, ask, tellOfGroup } = runGroups();

const MEMBERS = `query ($groupId: ID!, $on: LocalDate) {
  groupMembers(groupId: $groupId, on: $on) { membershipId youth { id } membership { startedOn broughtByPeer } } }`;
const MEETINGS = 'query ($groupId: ID!) { groupMeetings(groupId: $groupId) { id date activity themes attended } }';
const EVALUATIONS =
  'query ($groupId: ID!) { groupEvaluations(groupId: $groupId) { date participants offer effect experience } }';
const EVALUATE =
  'mutation ($input: RecordGroupEvaluationInput!) { recordGroupEvaluation(input: $input) { date participants offer effect experience } }';

const logOf = (youthId: string): Promise<readonly unknown[]> =>
  outreach().dataSource.query('select act, categories, cause from disclosure_entry where youth_id = $1 order by seq', [
    youthId,
  ]);
const assign = (organisationId: string, youthId: string, personId: string): Promise<unknown> =>
  outreach().services.assignments.assign(on('2026-05-01', organisationId), { youthId, personId });
const endAssignment = (organisationId: string, youthId: string, personId: string): Promise<unknown> =>
  outreach().services.assignments.end(on('2026-05-02', organisationId), { youthId, personId });

describe('the members of a group', () => {
  test('are read by the own service with the ids that a meeting asks for, and each reads it in the log', async () => {
    const organisationId = newId();
    const { groupId, youths } = await tellOfGroup(organisationId);
    const { data, codes } = await ask(hopOf(organisationId), MEMBERS, { groupId });
    expect(codes).toEqual([]);
    const members = data['groupMembers'] as unknown as { membershipId: string }[];
    expect(members).toEqual(
      youths.map((id, n) => ({
        membershipId: expect.any(String),
        youth: { id },
        membership: { startedOn: '2026-03-02', broughtByPeer: n === 1 },
      })),
    );
    for (const youthId of youths) {
      expect(await logOf(youthId)).toContainEqual(
        expect.objectContaining({ act: 'READ', categories: ['OUTREACH_CASE_NOTES', 'OUTREACH_GROUPS'] }),
      );
    }
    await outreach().services.youthGroups.recordMeeting(on('2026-06-01', organisationId), {
      groupId,
      date: '2026-06-01',
      activity: 'tur',
      themes: [],
      attendedMembershipIds: members.map(({ membershipId }) => membershipId),
    });
    expect((await ask(hopOf(organisationId), MEETINGS, { groupId })).data['groupMeetings']?.[0]).toMatchObject({
      date: '2026-06-01',
      attended: 2,
    });
  });

  test('of a day are who was in it then', async () => {
    const organisationId = newId();
    const { groupId, youths } = await tellOfGroup(organisationId);
    const late = await outreach().services.groups.join(on('2026-04-01', organisationId), {
      ground: OWN_WISH,
      youthId: newId(),
      kind: 'GIRLS_GROUP',
      groupId,
    });
    await outreach().services.groups.leave(on('2026-05-01', organisationId), late.youthId, late.id);
    const idsOn = async (day: string | null) => {
      const { data } = await ask(hopOf(organisationId), MEMBERS, { groupId, on: day });
      return (data['groupMembers'] as unknown as { membershipId: string }[]).map(({ membershipId }) => membershipId);
    };
    expect(
      [await idsOn('2026-03-31'), await idsOn('2026-05-01'), await idsOn(null)].map(({ length }) => length),
    ).toEqual([youths.length, youths.length + 1, youths.length]);
    expect(await idsOn('2026-04-15')).toContain(late.id);
    expect(await idsOn('2026-03-01')).toEqual([]);
  });

  test('do not hold who blocked the asker or is assigned to others, whose list is as if they had never come', async () => {
    const [one, other] = [newId(), newId()];
    const [told, apart] = [await tellOfGroup(one), await tellOfGroup(other)];
    const hidden = newId();
    await outreach().services.groups.join(on('2026-03-02', one), {
      ground: OWN_WISH,
      youthId: hidden,
      kind: 'GIRLS_GROUP',
      groupId: told.groupId,
    });
    const shape = async (organisationId: string, groupId: string, more: object = {}) => {
      const hop = hopOf(organisationId);
      const { data, codes } = await ask({ ...hop, ...more }, MEMBERS, { groupId });
      return [(data['groupMembers'] as unknown as unknown[]).length, codes];
    };
    const expected = await shape(other, apart.groupId);
    await assign(one, hidden, 'Z9');
    await endAssignment(one, hidden, 'Z1');
    expect(await shape(one, told.groupId)).toEqual(expected);
    expect(await shape(one, told.groupId, { statedReason: 'ON_DUTY' })).toEqual([3, []]);
    await outreach().dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [hidden, 'Z1']);
    expect(await shape(one, told.groupId, { statedReason: 'ON_DUTY' })).toEqual(expected);
  });
});

test('a worker reads back what the participants chose to talk about', async () => {
  const organisationId = newId();
  const { groupId } = await tellOfGroup(organisationId);
  const { data, codes } = await ask(hopOf(organisationId), MEETINGS, { groupId });
  expect(codes).toEqual([]);
  expect(data['groupMeetings']).toEqual(
    [
      ['2026-03-23', 'bowling', 0],
      ['2026-03-16', 'kino', 1],
      ['2026-03-09', 'matlaging', 2],
    ].map(([date, activity, attended]) => ({
      id: expect.any(String),
      date,
      activity,
      themes: ['grenser og seksualitet'],
      attended,
    })),
  );
});

describe('an evaluation', () => {
  const said = { date: '2026-06-01', participants: 9, offer: 'God mat.', effect: null, experience: 'Som en familie.' };

  test('is what the participants said together, is written anew on its day, and read by worker and leader', async () => {
    const organisationId = newId();
    const { groupId } = await tellOfGroup(organisationId);
    const write = (more: object = {}) => ask(hopOf(organisationId), EVALUATE, { input: { groupId, ...said, ...more } });
    expect(await write()).toEqual({ data: { recordGroupEvaluation: said }, codes: [] });
    await write({ effect: 'Flere har fått jobb.' });
    for (const role of ['CASEWORKER', 'LEADER'] as const) {
      expect((await ask(hopOf(organisationId, role), EVALUATIONS, { groupId })).data).toEqual({
        groupEvaluations: [{ ...said, effect: 'Flere har fått jobb.' }],
      });
    }
  });

  test.each([
    [{ offer: null, experience: null }, 'offer'],
    [{ date: '2026-06-02' }, 'date'],
    [{ date: '2026-03-01' }, 'date'],
    [{ participants: 0 }, 'participants'],
    [{ effect: 'x'.repeat(2001) }, 'effect'],
  ])('that has no sense is refused, and nothing is kept: %#', async (more, argument) => {
    const organisationId = newId();
    const { groupId } = await tellOfGroup(organisationId);
    const { errors = [] } = await outreach().subgraph.execute(hopOf(organisationId), {
      query: EVALUATE,
      variables: { input: { groupId, ...said, ...more } },
    });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: `input.${argument}` }),
    ]);
    expect((await ask(hopOf(organisationId), EVALUATIONS, { groupId })).data).toEqual({ groupEvaluations: [] });
  });
});

test.each([MEMBERS, MEETINGS, EVALUATIONS])(
  'the group of another organisation is none, as one that nobody has: %#',
  async (query) => {
    const { groupId } = await tellOfGroup(newId());
    const answers = await Promise.all(
      [groupId, newId(), 'forumet'].map((id) => ask(hopOf(newId()), query, { groupId: id })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.codes).toEqual([expect.stringMatching(/: NOT_FOUND$/)]);
  },
);
