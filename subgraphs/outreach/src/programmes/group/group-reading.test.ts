import { OWN_WISH } from '@brobygger/testkit';
import { newId } from '@brobygger/domain';
import { asked, GROUPS, hopOf, LEADERS, MEMBERSHIP, on, runGroups } from './group-reading.test-setup';

const { outreach, registry, ask, tellOfGroup } = runGroups();

test('a worker and a leader see the groups of their own organisation by number, in one statement', async () => {
  const organisationId = newId();
  const { groupId } = await tellOfGroup(organisationId);
  await outreach().services.youthGroups.start(on('2026-02-02', organisationId), {
    kind: 'BOYS_GROUP',
    leaders: [
      { name: 'Ola', employer: 'BFT' },
      { name: 'Per', employer: 'USIT' },
    ],
    weekday: 2,
    meetingHours: 3,
  });
  await tellOfGroup(newId());
  for (const role of ['CASEWORKER', 'LEADER'] as const) {
    outreach().statements.length = 0;
    const { data, codes } = await ask(hopOf(organisationId, role), GROUPS);
    expect(codes).toEqual([]);
    expect(data).toEqual({
      youthGroups: [
        {
          id: groupId,
          kind: 'GIRLS_GROUP',
          leaders: LEADERS,
          weekday: 1,
          meetingHours: 2.5,
          startedOn: '2026-03-02',
          endedOn: null,
          members: 2,
          meetings: 3,
          meanAttendance: 1,
        },
        {
          id: expect.any(String),
          kind: 'BOYS_GROUP',
          leaders: [
            { name: 'Ola', employer: 'BFT' },
            { name: 'Per', employer: 'USIT' },
          ],
          weekday: 2,
          meetingHours: 3,
          startedOn: '2026-02-02',
          endedOn: null,
          members: 0,
          meetings: 0,
          meanAttendance: null,
        },
      ],
    });
    expect(outreach().statements).toEqual(['youth-groups']);
  }
});

test('a worker starts a group, records a meeting and ends it', async () => {
  const organisationId = newId();
  const started = await ask(
    hopOf(organisationId),
    'mutation ($input: StartYouthGroupInput!) { startYouthGroup(input: $input) { id members } }',
    {
      input: {
        kind: 'BOYS_GROUP',
        leaders: [
          { name: 'Ola', employer: 'BFT' },
          { name: 'Per', employer: 'USIT' },
        ],
        weekday: 2,
        meetingHours: 3,
      },
    },
  );
  const { id: groupId } = started.data['startYouthGroup'] as unknown as { id: string };
  const { id } = await outreach().services.groups.join(on('2026-06-01', organisationId), {
    ground: OWN_WISH,
    youthId: newId(),
    kind: 'BOYS_GROUP',
    groupId,
  });
  const met = await ask(
    hopOf(organisationId),
    'mutation ($input: RecordGroupMeetingInput!) { recordGroupMeeting(input: $input) { meetings meanAttendance } }',
    {
      input: { groupId, date: '2026-06-01', activity: 'fotball', themes: ['jobb'], attendedMembershipIds: [id] },
    },
  );
  const ended = await ask(
    hopOf(organisationId),
    'mutation ($id: ID!) { endYouthGroup(groupId: $id) { endedOn members } }',
    { id: groupId },
  );
  expect([started.codes, met, ended]).toEqual([
    [],
    { data: { recordGroupMeeting: { meetings: 1, meanAttendance: 1 } }, codes: [] },
    { data: { endYouthGroup: { endedOn: '2026-06-01', members: 1 } }, codes: [] },
  ]);
});

test.each([
  ['activity', 'x'.repeat(201)],
  ['themes', Array.from({ length: 11 }, () => 'tema')],
  ['themes', ['x'.repeat(101)]],
])('a meeting with too much of `%s` is refused by its path', async (name, value) => {
  const organisationId = newId();
  const { groupId } = await tellOfGroup(organisationId);
  const input = { groupId, date: '2026-04-06', activity: 'kino', themes: [], attendedMembershipIds: [], [name]: value };
  const { errors = [] } = await outreach().subgraph.execute(hopOf(organisationId), {
    query: 'mutation ($input: RecordGroupMeetingInput!) { recordGroupMeeting(input: $input) { id } }',
    variables: { input },
  });
  expect(errors.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', `input.${name}`],
  ]);
});

test('the own service reads how often each youth was there, with one statement for all of them', async () => {
  const organisationId = newId();
  const { groupId, youths } = await tellOfGroup(organisationId);
  outreach().statements.length = 0;
  const { data, codes } = await ask(hopOf(organisationId), MEMBERSHIP, asked(youths));
  expect(codes).toEqual([]);
  expect(data['_entities']).toEqual(
    [
      [2, false],
      [1, true],
    ].map(([attended, broughtByPeer]) => ({
      outreach: { groups: [{ kind: 'GIRLS_GROUP', attended, broughtByPeer, groupId }] },
    })),
  );
  expect(outreach().statements.filter((name) => name === 'group_attendance-by-membershipId')).toHaveLength(1);
});

test('another agency with a consent reads how often the youth was there, and not which group, where, or who came along', async () => {
  const {
    youths: [youthId = ''],
  } = await tellOfGroup(newId());
  registry.youth(youthId).consentsTo('OUTREACH_GROUPS');
  const { data, codes } = await ask(hopOf(newId(), 'CASEWORKER', 'NAV'), MEMBERSHIP, asked([youthId]));
  expect(data['_entities']).toEqual([
    { outreach: { groups: [{ kind: null, attended: 2, broughtByPeer: null, groupId: null }] } },
  ]);
  expect(codes).toEqual(['broughtByPeer', 'groupId', 'kind'].map((field) => `${field}: UNAUTHORIZED_FIELD_OR_TYPE`));
});

test('who joined a group that nobody recorded has no number of meetings', async () => {
  const [youthId, organisationId] = [newId(), newId()];
  await outreach().services.groups.join(on('2026-03-02', organisationId), {
    ground: OWN_WISH,
    youthId,
    kind: 'GIRLS_GROUP',
  });
  expect((await ask(hopOf(organisationId), MEMBERSHIP, asked([youthId]))).data['_entities']).toEqual([
    { outreach: { groups: [{ kind: 'GIRLS_GROUP', attended: null, broughtByPeer: false, groupId: null }] } },
  ]);
});
