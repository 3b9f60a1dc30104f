import { createError, isId, osloDate } from '@brobygger/domain';
import { holdService, type Author, type OwnerParts } from '@brobygger/subgraph-kit';
import { In, IsNull, type EntityManager } from 'typeorm';
import { GroupMembership } from './group-membership.entity';
import { holdOpenGroup } from './own-group';
import { YouthGroup } from './youth-group.entity';

type EndingParts = Pick<OwnerParts, 'dataSource' | 'endServiceIfDone'>;

/** How often the ending begins again because somebody joined while it waited. */
const MOST_ATTEMPTS = 10;

/**
 * Ends a group with all that hangs on it: its memberships, and the service to each youth for whom nothing else is open.
 * Youths are held before the group, as a youth who joins does it, and in one order, so that no two wait for one another.
 * Who joined before the group was held is not among those who are: then nothing is written, and the ending begins again.
 * The registry hears of it when the relay next looks at the outbox by itself, as no recorder wakes it here.
 */
export async function endYouthGroup(parts: EndingParts, author: Author, groupId: string): Promise<void> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const hasEnded = await parts.dataSource.transaction((transaction) => tryToEnd(transaction, parts, author, groupId));
    if (hasEnded) return;
  }
  throw createError('CONFLICT', 'youths keep joining the group');
}

async function tryToEnd(
  transaction: EntityManager,
  { endServiceIfDone }: EndingParts,
  author: Author,
  groupId: string,
): Promise<boolean> {
  const held = new Set(await membersOf(transaction, author, groupId));
  for (const youthId of held) await holdService(transaction, author, youthId);
  const { id } = await holdOpenGroup(transaction, author, groupId);
  const youthIds = await membersOf(transaction, author, groupId);
  if (!youthIds.every((youthId) => held.has(youthId))) return false;
  const endedOn = osloDate(author.at);
  await transaction.update(YouthGroup, { id }, { endedOn });
  await transaction.update(
    GroupMembership,
    { groupId: id, endedOn: IsNull(), youthId: In([...youthIds]) },
    { endedOn },
  );
  for (const youthId of youthIds) await endServiceIfDone(transaction, author, youthId);
  return true;
}

async function membersOf(
  transaction: EntityManager,
  { organisationId }: Author,
  groupId: string,
): Promise<readonly string[]> {
  if (!isId(groupId)) return [];
  const members = await transaction.find(GroupMembership, {
    select: { youthId: true },
    where: { groupId, organisationId, endedOn: IsNull() },
    order: { youthId: 'ASC' },
  });
  return members.map(({ youthId }) => youthId);
}
