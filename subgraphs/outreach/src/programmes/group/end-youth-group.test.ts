import { newId } from '@brobygger/domain';
import { holdService, openServiceRelation, type Author } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import type { EntityManager } from 'typeorm';
import { subgraph, type OutreachServices } from '../../index';
import { GroupMembership } from './group-membership.entity';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const author: Author = { personId: 'Z1', organisationId: newId(), at: new Date('2026-03-02T12:00:00Z') };

const startGroup = async (): Promise<string> =>
  (
    await outreach.services.youthGroups.start(author, {
      kind: 'GIRLS_GROUP',
      leaders: [
        { name: 'Kari', employer: 'USIT' },
        { name: 'Siri', employer: 'USIT' },
      ],
      weekday: 3,
      meetingHours: 2.5,
    })
  ).id;

const isServed = async (youthId: string): Promise<boolean> =>
  (
    (await outreach.dataSource.query('select 1 from service_relation where youth_id = $1 and valid_to is null', [
      youthId,
    ])) as unknown[]
  ).length === 1;

/** A change that has begun: it goes on when it is told to, and then commits. */
async function begin(change: (transaction: EntityManager) => Promise<unknown>): Promise<() => Promise<void>> {
  const runner = outreach.dataSource.createQueryRunner();
  await runner.startTransaction();
  await change(runner.manager);
  return () => runner.commitTransaction().finally(() => runner.release());
}

/** Resolves when somebody waits for a lock of the kind, or the work is done without. */
async function untilWaiting(kind: 'advisory' | 'transactionid', work: Promise<unknown>): Promise<void> {
  let isDone = false;
  void work.finally(() => (isDone = true));
  while (!isDone) {
    const waiting = (await outreach.dataSource.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and wait_event = $1`,
      [kind],
    )) as unknown[];
    if (waiting.length > 0) return;
  }
}

/** Holds the youth and writes a follow-up of the youth, as its start does. */
const startFollowUp =
  (youthId: string) =>
  async (transaction: EntityManager): Promise<void> => {
    await holdService(transaction, author, youthId);
    await transaction.query(
      `insert into follow_up (id, youth_id, organisation_id, category, kind, started_on, legal_basis, continuity_staff)
     values ($1, $2, $3, 'OUTREACH_FOLLOW_UP', 'LOW_THRESHOLD', '2026-03-02', 'CONSENT_ONLY', '{Kari}')`,
      [newId(), youthId, author.organisationId],
    );
  };

test('a group that ends while a follow-up of a member begins leaves the youth served', async () => {
  const [groupId, youthId] = [await startGroup(), newId()];
  await outreach.services.groups.join(author, { ground: OWN_WISH, youthId, kind: 'GIRLS_GROUP', groupId });
  const followUp = await begin(startFollowUp(youthId));
  const ending = outreach.services.youthGroups.end(author, groupId);
  await untilWaiting('advisory', ending);
  await followUp();
  await ending;
  expect(await isServed(youthId)).toBe(true);
});

test('a group that ends while a youth joins for whom a follow-up begins ends for that youth too, and leaves the youth served', async () => {
  const [groupId, youthId] = [await startGroup(), newId()];
  const joining = await begin(async (transaction) => {
    await openServiceRelation(transaction, author, youthId, OWN_WISH);
    await transaction.query('select from youth_group where id = $1 for update', [groupId]);
    await transaction.insert(GroupMembership, {
      id: newId(),
      youthId,
      organisationId: author.organisationId,
      kind: 'GIRLS_GROUP',
      groupId,
      broughtByPeer: false,
      startedOn: '2026-03-02',
      endedOn: null,
    });
  });
  // It waits for the one who joins, and is before the ending in the line.
  const following = begin(startFollowUp(youthId));
  await untilWaiting('advisory', following);
  const ending = outreach.services.youthGroups.end(author, groupId);
  await untilWaiting('transactionid', ending);
  await joining();
  const followUp = await following;
  await untilWaiting('advisory', ending);
  await followUp();
  await ending;
  expect(
    (await outreach.dataSource.getRepository(GroupMembership).findBy({ groupId })).map(({ endedOn }) => endedOn),
  ).toEqual(['2026-03-02']);
  expect(await isServed(youthId)).toBe(true);
});
