import { newId } from '@brobygger/domain';
import { openServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';
import { GroupMembership } from './group-membership.entity';

const registry = createFakeRegistry();
let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { registry });
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

describe('INV22', () => {
  test.each([
    ['BOYS_GROUP', '2011-03-03', 14],
    ['BOYS_GROUP', '2006-03-02', 20],
    ['GIRLS_GROUP', '2012-03-03', 13],
    ['GIRLS_GROUP', '2008-03-02', 18],
    ['LADE_MOTOR_RACING', '2013-03-03', 12],
    ['LADE_MOTOR_RACING', '2005-03-02', 21],
  ] as const)(
    '%s refuses a youth born %s, who is %i, as nobody, or by the rule where she is served',
    async (kind, birthDate, _age) => {
      const youthId = newId();
      registry.bornOn(youthId, birthDate);
      const join = () => outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind });
      await expect(join()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
      await outreach.dataSource.transaction((transaction) =>
        openServiceRelation(transaction, author, youthId, OWN_WISH),
      );
      await expect(join()).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV22' } });
      expect(await outreach.dataSource.getRepository(GroupMembership).countBy({ youthId })).toBe(0);
    },
  );

  test.each([
    ['BOYS_GROUP', '2011-03-02', 15],
    ['BOYS_GROUP', '2006-03-03', 19],
    ['GIRLS_GROUP', '2012-03-02', 14],
    ['GIRLS_GROUP', '2008-03-03', 17],
    ['LADE_MOTOR_RACING', '2013-03-02', 13],
    ['LADE_MOTOR_RACING', '2005-03-03', 20],
  ] as const)('%s takes a youth born %s, who is %i', async (kind, birthDate, _age) => {
    const youthId = newId();
    registry.bornOn(youthId, birthDate);
    await expect(outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind })).resolves.toMatchObject({
      id: expect.any(String),
    });
  });

  test.each([
    ['BOYS_GROUP', 'GIRL'],
    ['BOYS_GROUP', 'TRANS'],
    ['BOYS_GROUP', 'OTHER'],
    ['GIRLS_GROUP', 'BOY'],
    ['GIRLS_GROUP', 'OTHER'],
  ] as const)('%s refuses a youth who is counted as %s', async (kind, gender) => {
    const youthId = newId();
    await expect(
      outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind, countedAs: { gender } }),
    ).rejects.toMatchObject({ extensions: { code: 'RULE_VIOLATED', rule: 'INV22' } });
    expect(await outreach.dataSource.getRepository(GroupMembership).countBy({ youthId })).toBe(0);
  });

  test.each([
    ['BOYS_GROUP', 'BOY'],
    ['BOYS_GROUP', 'UNKNOWN'],
    ['GIRLS_GROUP', 'GIRL'],
    ['GIRLS_GROUP', 'TRANS'],
    ['GIRLS_GROUP', 'UNKNOWN'],
    ['LADE_MOTOR_RACING', 'GIRL'],
    ['LADE_MOTOR_RACING', 'BOY'],
    ['LADE_MOTOR_RACING', 'OTHER'],
  ] as const)('%s takes a youth who is counted as %s', async (kind, gender) => {
    await expect(
      outreach.services.groups.join(author, { ground: OWN_WISH, youthId: newId(), kind, countedAs: { gender } }),
    ).resolves.toMatchObject({ id: expect.any(String) });
  });
});

test('a youth is in a group once at a time, and may come back', async () => {
  const youthId = newId();
  const join = (): ReturnType<OutreachServices['groups']['join']> =>
    outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind: 'GIRLS_GROUP' });
  const outcomes = await Promise.allSettled([join(), join()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);

  const [membership] = await outreach.dataSource.getRepository(GroupMembership).findBy({ youthId });
  await outreach.services.groups.leave(author, youthId, membership?.id ?? '');
  await expect(
    outreach.services.groups.join(
      { ...author, at: new Date('2026-04-02T12:00:00Z') },
      { ground: OWN_WISH, youthId, kind: 'GIRLS_GROUP' },
    ),
  ).resolves.toMatchObject({ youthId });
});
