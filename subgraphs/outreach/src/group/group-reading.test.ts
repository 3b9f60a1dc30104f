import { newId, type DataCategory, type Role } from '@brobygger/domain';
import type { Author, Registry, Subgraph } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { subgraph, type OutreachServices } from '../index';

/** Permits a youth's consented categories and nothing else. */
const consented = new Map<string, readonly DataCategory[]>();
const registry: Registry = {
  disclose: ({ wants }) =>
    Promise.resolve({
      resolvable: new Set(),
      decisions: wants.map(({ youthId, category }) =>
        consented.get(youthId)?.includes(category) === true
          ? { effect: 'permit', basis: 'CONSENT', consentId: 'c', consentVersion: 1 }
          : { effect: 'deny', code: 'NO_BASIS' },
      ),
    }),
};

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry, clock: () => on('2026-06-01').at });
});
afterAll(() => outreach.stop());

const on = (date: string, organisationId = ''): Author => ({
  personId: 'Z1',
  organisationId,
  at: new Date(`${date}T12:00:00Z`),
});
const hopOf = (
  organisationId: string | null,
  role: Role = 'CASEWORKER',
  agency: 'OUTREACH' | 'NAV' | null = 'OUTREACH',
): Parameters<Subgraph['execute']>[0] => ({
  caller: { personId: 'Z1', role, agency, organisationId, assurance: 'SUBSTANTIAL' },
  purpose: 'B103',
  requestId: newId(),
  audience: 'outreach',
});

async function ask(hop: Parameters<Subgraph['execute']>[0], query: string, variables: Record<string, unknown> = {}) {
  const { data, errors = [] } = await outreach.subgraph.execute(hop, { query, variables });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, never>,
    codes: errors.map(({ extensions, path }) => `${String(path?.at(-1))}: ${String(extensions['code'])}`).sort(),
  };
}

const LEADERS = [
  { name: 'Kari', employer: 'USIT' },
  { name: 'Siri', employer: 'KONTAKTSENTER_22B' },
] as const;

/** A group of the organisation with two members, the second brought by the first; three meetings, at which two, one and nobody were. */
async function tellOfGroup(
  organisationId: string,
): Promise<{ readonly groupId: string; readonly youths: readonly string[] }> {
  const { youthGroups, groups } = outreach.services;
  const youths = [newId(), newId()];
  const { id: groupId } = await youthGroups.start(on('2026-03-02', organisationId), {
    kind: 'GIRLS_GROUP',
    leaders: LEADERS,
    weekday: 1,
    meetingHours: 2.5,
  });
  const ids: string[] = [];
  for (const [n, youthId] of youths.entries()) {
    const { id } = await groups.join(on('2026-03-02', organisationId), {
      youthId,
      kind: 'GIRLS_GROUP',
      birthDate: '2010-01-01',
      groupId,
      broughtByPeer: n === 1,
    });
    ids.push(id);
  }
  for (const [date, activity, there] of [
    ['2026-03-16', 'kino', 1],
    ['2026-03-09', 'matlaging', 2],
    ['2026-03-23', 'bowling', 0],
  ] as const) {
    await youthGroups.recordMeeting(on('2026-06-01', organisationId), {
      groupId,
      date,
      activity,
      themes: ['grenser og seksualitet'],
      attendedMembershipIds: ids.slice(0, there),
    });
  }
  return { groupId, youths };
}

const GROUPS =
  '{ youthGroups { id kind leaders { name employer } weekday meetingHours startedOn endedOn members meetings meanAttendance } }';

test('a worker and a leader see the groups of their own organisation by number, in one statement', async () => {
  const organisationId = newId();
  const { groupId } = await tellOfGroup(organisationId);
  await outreach.services.youthGroups.start(on('2026-02-02', organisationId), {
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
    outreach.statements.length = 0;
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
    expect(outreach.statements).toEqual(['youth-groups']);
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
  const { id } = await outreach.services.groups.join(on('2026-06-01', organisationId), {
    youthId: newId(),
    kind: 'BOYS_GROUP',
    birthDate: '2009-01-01',
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
  const { errors = [] } = await outreach.subgraph.execute(hopOf(organisationId), {
    query: 'mutation ($input: RecordGroupMeetingInput!) { recordGroupMeeting(input: $input) { id } }',
    variables: { input },
  });
  expect(errors.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', `input.${name}`],
  ]);
});

const MEMBERSHIP =
  'query ($youths: [_Any!]!) { _entities(representations: $youths) { ... on Youth { outreach { groups { kind attended broughtByPeer groupId } } } } }';
const asked = (youths: readonly string[]): Record<string, unknown> => ({
  youths: youths.map((id) => ({ __typename: 'Youth', id })),
});

test('the own service reads how often each youth was there, with one statement for all of them', async () => {
  const organisationId = newId();
  const { groupId, youths } = await tellOfGroup(organisationId);
  outreach.statements.length = 0;
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
  expect(outreach.statements.filter((name) => name === 'group_attendance-by-membershipId')).toHaveLength(1);
});

test('another agency with a consent reads how often the youth was there, and neither which group it is nor who brought the youth', async () => {
  const {
    youths: [youthId = ''],
  } = await tellOfGroup(newId());
  consented.set(youthId, ['OUTREACH_GROUPS']);
  const { data, codes } = await ask(hopOf(newId(), 'CASEWORKER', 'NAV'), MEMBERSHIP, asked([youthId]));
  expect(data['_entities']).toEqual([
    { outreach: { groups: [{ kind: 'GIRLS_GROUP', attended: 2, broughtByPeer: null, groupId: null }] } },
  ]);
  expect(codes).toEqual(['broughtByPeer: UNAUTHORIZED_FIELD_OR_TYPE', 'groupId: UNAUTHORIZED_FIELD_OR_TYPE']);
});

test('who joined a group that nobody recorded has no number of meetings', async () => {
  const [youthId, organisationId] = [newId(), newId()];
  await outreach.services.groups.join(on('2026-03-02', organisationId), {
    youthId,
    kind: 'GIRLS_GROUP',
    birthDate: '2010-01-01',
  });
  expect((await ask(hopOf(organisationId), MEMBERSHIP, asked([youthId]))).data['_entities']).toEqual([
    { outreach: { groups: [{ kind: 'GIRLS_GROUP', attended: null, broughtByPeer: false, groupId: null }] } },
  ]);
});

describe('INV29', () => {
  const INFORMATION = `query ($groupId: ID!, $from: LocalDate!, $to: LocalDate!) {
    groupInformationForGuardians(groupId: $groupId, from: $from, to: $to) { weekday meetingHours activities { date activity } } }`;

  test('a worker tells guardians when the group meets and what it did, and nothing else can be asked for', async () => {
    const organisationId = newId();
    const { groupId } = await tellOfGroup(organisationId);
    expect(await ask(hopOf(organisationId), INFORMATION, { groupId, from: '2026-03-09', to: '2026-03-16' })).toEqual({
      data: {
        groupInformationForGuardians: {
          weekday: 1,
          meetingHours: 2.5,
          activities: [
            { date: '2026-03-09', activity: 'matlaging' },
            { date: '2026-03-16', activity: 'kino' },
          ],
        },
      },
      codes: [],
    });
    expect(fieldsBelow('GuardianInformation')).toEqual([
      'GuardianActivity.activity',
      'GuardianActivity.date',
      'GuardianInformation.activities',
      'GuardianInformation.meetingHours',
      'GuardianInformation.weekday',
    ]);
  });

  test('no theme of a group can be read anywhere', () => {
    const types = Object.values(outreach.subgraph.schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => name.includes('Group') || name.includes('Guardian'));
    expect(types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['YouthGroup', 'GroupMembership', 'GuardianInformation']),
    );
    expect(types.flatMap((type) => Object.keys(type.getFields())).filter((field) => /theme/i.test(field))).toEqual([]);
  });

  test('guardians themselves have no way to any group', async () => {
    const organisationId = newId();
    const {
      groupId,
      youths: [youthId = ''],
    } = await tellOfGroup(organisationId);
    const information = { groupId, from: '2026-03-01', to: '2026-03-31' };
    for (const guardian of [hopOf(null, 'GUARDIAN', null), hopOf(organisationId, 'GUARDIAN')]) {
      expect((await ask(guardian, INFORMATION, information)).codes).toEqual([
        'groupInformationForGuardians: FORBIDDEN_ROLE',
      ]);
      expect((await ask(guardian, GROUPS)).codes).toEqual(['youthGroups: FORBIDDEN_ROLE']);
      expect(
        (await ask(guardian, 'mutation ($id: ID!) { endYouthGroup(groupId: $id) { id } }', { id: groupId })).codes,
      ).toEqual(['endYouthGroup: FORBIDDEN_ROLE']);
      expect((await ask(guardian, MEMBERSHIP, asked([youthId]))).data['_entities']).toEqual([
        { outreach: { groups: null } },
      ]);
    }
  });

  test('a worker of another organisation learns nothing of the group', async () => {
    const { groupId } = await tellOfGroup(newId());
    const information = { from: '2026-03-01', to: '2026-03-31' };
    const [theirs, none] = await Promise.all(
      [groupId, newId()].map((id) => ask(hopOf(newId()), INFORMATION, { ...information, groupId: id })),
    );
    expect(theirs).toEqual(none);
    expect(theirs?.codes).toEqual(['groupInformationForGuardians: NOT_FOUND']);
    expect((await ask(hopOf(newId(), 'CASEWORKER', 'NAV'), INFORMATION, { ...information, groupId })).codes).toEqual([
      'groupInformationForGuardians: FORBIDDEN_ROLE',
    ]);
  });

  test('the days that are asked for must be in order', async () => {
    expect(
      (await ask(hopOf(newId()), INFORMATION, { groupId: newId(), from: '2026-03-02', to: '2026-03-01' })).codes,
    ).toEqual(['groupInformationForGuardians: BAD_USER_INPUT']);
  });
});

/** Every field that can be reached from a type, as `Type.field`. */
function fieldsBelow(name: string): readonly string[] {
  const seen = new Set<string>();
  const visit = (type: GraphQLNamedType | undefined): void => {
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const path = `${type.name}.${field.name}`;
      if (seen.has(path)) continue;
      seen.add(path);
      visit(getNamedType(field.type));
    }
  };
  visit(outreach.subgraph.schema.getType(name));
  return [...seen].sort();
}
