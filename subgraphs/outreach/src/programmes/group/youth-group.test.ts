import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { GroupMembership } from './group-membership.entity';
import { YouthGroup } from './youth-group.entity';
import type { StartYouthGroupInput } from './youth-group.input';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };
const stranger: Author = { ...author, organisationId: newId() };
const on = (date: string): Author => ({ ...author, at: new Date(`${date}T12:00:00Z`) });
const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });

const FORUMET: StartYouthGroupInput = {
  kind: 'GIRLS_GROUP',
  leaders: [
    { name: 'Kari', employer: 'USIT' },
    { name: 'Siri', employer: 'USIT' },
  ],
  weekday: 3,
  meetingHours: 2.5,
};
const BOYS: StartYouthGroupInput = {
  kind: 'BOYS_GROUP',
  leaders: [
    { name: 'Ola', employer: 'USIT' },
    { name: 'Per', employer: 'BFT' },
  ],
  weekday: 2,
  meetingHours: 3,
};

const startGroup = async (group: StartYouthGroupInput = FORUMET, by = author): Promise<string> =>
  (await outreach.services.youthGroups.start(by, group)).id;
const join = (groupId: string, youthId = newId(), by = author): ReturnType<OutreachServices['groups']['join']> =>
  outreach.services.groups.join(by, { ground: OWN_WISH, youthId, kind: 'GIRLS_GROUP', groupId });
const membershipsIn = (groupId: string): Promise<GroupMembership[]> =>
  outreach.dataSource.getRepository(GroupMembership).findBy({ groupId });
const isServed = async (youthId: string): Promise<boolean> =>
  (
    (await outreach.dataSource.query('select 1 from service_relation where youth_id = $1 and valid_to is null', [
      youthId,
    ])) as unknown[]
  ).length === 1;

describe('INV28', () => {
  const [kari] = FORUMET.leaders;
  test.each<[string, Partial<StartYouthGroupInput>, StartYouthGroupInput]>([
    ['one leader', { leaders: FORUMET.leaders.slice(0, 1) }, FORUMET],
    ['three leaders', { leaders: [...FORUMET.leaders, { name: 'Per', employer: 'BFT' }] }, FORUMET],
    ['one leader named twice', { leaders: kari === undefined ? [] : [kari, kari] }, FORUMET],
    ['two leaders of USIT for the boys', { leaders: FORUMET.leaders }, BOYS],
    [
      'no leader of USIT for the boys',
      {
        leaders: [
          { name: 'Per', employer: 'BFT' },
          { name: 'Siri', employer: 'KONTAKTSENTER_22B' },
        ],
      },
      BOYS,
    ],
    ['two hours for the boys', { meetingHours: 2 }, BOYS],
  ])('a group with %s is refused', async (_what, change, group) => {
    const by = { ...author, organisationId: newId() };
    await expect(startGroup({ ...group, ...change }, by)).rejects.toMatchObject(violating('INV28'));
    expect(await outreach.dataSource.getRepository(YouthGroup).countBy({ organisationId: by.organisationId })).toBe(0);
  });

  test("a boys' group of USIT and BFT for three hours starts, and any other group with two leaders", async () => {
    await expect(startGroup(BOYS)).resolves.toEqual(expect.any(String));
    await expect(startGroup(FORUMET)).resolves.toEqual(expect.any(String));
  });

  // «På det meste var det 8 jenter som deltok i gruppa» (Uteseksjonen, Årsrapport 2016): a peak that was seen, and no rule.
  test('nine youths come to Forumet, who all come at once, and all are in it', async () => {
    const groupId = await startGroup();
    const youths = Array.from({ length: 9 }, () => newId());
    await Promise.all(youths.map((youthId) => join(groupId, youthId)));
    expect((await membershipsIn(groupId)).map(({ youthId }) => youthId).sort()).toEqual([...youths].sort());
    expect(await Promise.all(youths.map(isServed))).toEqual(youths.map(() => true));
  });

  test('Lade Motor Racing has one leader or two, and none or three are refused', async () => {
    const racing = { ...FORUMET, kind: 'LADE_MOTOR_RACING', meetingHours: 6 } as const;
    const leaders = [...FORUMET.leaders, { name: 'Per', employer: 'BFT' }] as const;
    for (const count of [1, 2]) {
      await expect(startGroup({ ...racing, leaders: leaders.slice(0, count) })).resolves.toEqual(expect.any(String));
    }
    for (const count of [0, 3]) {
      await expect(startGroup({ ...racing, leaders: leaders.slice(0, count) })).rejects.toMatchObject(
        violating('INV28'),
      );
    }
  });

  test("the boys' group takes more than eight", async () => {
    const groupId = await startGroup(BOYS);
    for (let n = 0; n < 9; n++) {
      await outreach.services.groups.join(author, { ground: OWN_WISH, youthId: newId(), kind: 'BOYS_GROUP', groupId });
    }
    expect(await membershipsIn(groupId)).toHaveLength(9);
  });
});

test.each([
  ['meetingHours', 0],
  ['meetingHours', 8.5],
  ['weekday', 0],
  ['weekday', 8],
])('a group with %s %d is of no form', async (name, value) => {
  await expect(startGroup({ ...FORUMET, [name]: value })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: `input.${name}` },
  });
});

describe('a youth joins', () => {
  test.each<[string, () => Promise<string>, object]>([
    [
      'a group that has ended',
      async () => (await outreach.services.youthGroups.end(author, await startGroup())).id,
      { code: 'NOT_FOUND' },
    ],
    ['a group of the other organisation', () => startGroup(FORUMET, stranger), { code: 'NOT_FOUND' }],
    ['a group that there is not', () => Promise.resolve(newId()), { code: 'NOT_FOUND' }],
    ['a group without an id', () => Promise.resolve('forumet'), { code: 'NOT_FOUND' }],
    ['a group of the other kind', () => startGroup(BOYS), { code: 'BAD_USER_INPUT', argument: 'input.groupId' }],
    [
      'a group that begins later',
      () => startGroup(FORUMET, on('2026-03-03')),
      { code: 'BAD_USER_INPUT', argument: 'input.groupId' },
    ],
  ])('not %s, and no service begins', async (_what, group, extensions) => {
    const youthId = newId();
    await expect(join(await group(), youthId)).rejects.toMatchObject({ extensions });
    expect(await isServed(youthId)).toBe(false);
  });
});

describe('a group ends', () => {
  test('with the time of everybody in it, and the service to those for whom nothing else is open', async () => {
    const [groupId, otherId] = [await startGroup(), await startGroup()];
    const [alone, followed, elsewhere, before] = [newId(), newId(), newId(), newId()];
    for (const youthId of [alone, followed, before]) await join(groupId, youthId);
    await join(otherId, elsewhere);
    await outreach.services.followUps.start(author, {
      ground: OWN_WISH,
      youthId: followed,
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari'],
    });
    const left = (await membershipsIn(groupId)).find(({ youthId }) => youthId === before);
    await outreach.services.groups.leave(on('2026-03-10'), before, left?.id ?? '');

    await outreach.services.youthGroups.end(on('2026-06-17'), groupId);
    expect(await outreach.dataSource.getRepository(YouthGroup).findOneBy({ id: groupId })).toMatchObject({
      endedOn: '2026-06-17',
    });
    expect(
      Object.fromEntries((await membershipsIn(groupId)).map(({ youthId, endedOn }) => [youthId, endedOn])),
    ).toEqual({ [alone]: '2026-06-17', [followed]: '2026-06-17', [before]: '2026-03-10' });
    expect(await Promise.all([alone, followed, elsewhere].map(isServed))).toEqual([false, true, true]);
    expect((await membershipsIn(otherId)).map(({ endedOn }) => endedOn)).toEqual([null]);
  });

  test('once, and not by the other organisation', async () => {
    const groupId = await startGroup();
    await expect(outreach.services.youthGroups.end(stranger, groupId)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await outreach.services.youthGroups.end(author, groupId);
    await expect(outreach.services.youthGroups.end(author, groupId)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
    await expect(outreach.services.youthGroups.end(author, 'forumet')).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  });

  test('while youths join and leave: nobody stays in a group that is over, and who is in nothing is not served', async () => {
    for (let round = 0; round < 10; round++) {
      const groupId = await startGroup();
      const youths = Array.from({ length: 6 }, () => newId());
      for (const youthId of youths.slice(0, 3)) await join(groupId, youthId);
      const [first] = await membershipsIn(groupId);
      const outcomes = await Promise.allSettled([
        join(groupId, youths[3]),
        outreach.services.youthGroups.end(author, groupId),
        outreach.services.groups.leave(author, first?.youthId ?? '', first?.id ?? ''),
        join(groupId, youths[4]),
        join(groupId, youths[5]),
      ]);
      expect(outcomes[1]?.status).toBe('fulfilled');
      expect((await membershipsIn(groupId)).filter(({ endedOn }) => endedOn === null)).toEqual([]);
      expect(await Promise.all(youths.map(isServed))).toEqual(youths.map(() => false));
    }
  });
});
