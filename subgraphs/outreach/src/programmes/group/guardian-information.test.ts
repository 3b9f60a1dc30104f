import { newId } from '@brobygger/domain';
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { asked, GROUPS, hopOf, MEMBERSHIP, runGroups } from './group-reading.test-setup';

const { outreach, ask, tellOfGroup } = runGroups();

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

  test('a theme of a group can be read by who runs it, and nowhere else', () => {
    const types = Object.values(outreach().subgraph.schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => name.includes('Group') || name.includes('Guardian'));
    expect(types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['YouthGroup', 'GroupMembership', 'GuardianInformation']),
    );
    expect(
      types.flatMap((type) =>
        Object.keys(type.getFields()).flatMap((field) => (/theme/i.test(field) ? [`${type.name}.${field}`] : [])),
      ),
    ).toEqual(['YouthGroupMeeting.themes']);
  });

  test.each([
    ['a leader', 'LEADER', 'OUTREACH'],
    ['an officer', 'CONSENT_OFFICER', null],
    ['a guardian', 'GUARDIAN', null],
    ['a worker of NAV', 'CASEWORKER', 'NAV'],
  ] as const)('%s reads no theme, and no member list', async (_who, role, agency) => {
    const organisationId = newId();
    const { groupId } = await tellOfGroup(organisationId);
    const hop = hopOf(organisationId, role, agency);
    for (const field of ['groupMeetings', 'groupMembers']) {
      const query = `query ($groupId: ID!) { ${field}(groupId: $groupId) { __typename } }`;
      expect(await ask(hop, query, { groupId })).toMatchObject({ codes: [`${field}: FORBIDDEN_ROLE`] });
    }
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
  visit(outreach().subgraph.schema.getType(name));
  return [...seen].sort();
}
