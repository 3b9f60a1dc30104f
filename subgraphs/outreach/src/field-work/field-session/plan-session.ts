import { createError, newId } from '@brobygger/domain';
import { holdLock, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { insertRows } from '../insert-rows';
import { checkPlan, staffHoursOf } from './check-session';
import type { PlanFieldSessionInput } from './field-session.input';
import type { WrittenSession } from './written-session';
import { refuseOverlappingPlan } from './planned-session';
import { PlannedFieldSession } from './planned-session.entity';
import { refuseOverlap } from './refuse-session';
import { contentOf, digestOf } from './session-content';

/**
 * Plans a session that lies ahead, by a team of two or more, of whom nobody is in two at once (INV17); once however often it is sent.
 * @throws CONFLICT where the client key belongs to a plan of other content
 */
export function planSession(
  { dataSource }: { readonly dataSource: DataSource },
  author: Author,
  plan: PlanFieldSessionInput,
): Promise<WrittenSession> {
  const content = contentOf(plan, { isCancelled: false });
  checkPlan(content);
  if (content.endedAt <= author.at) {
    throw createError('BAD_USER_INPUT', '`input.endedAt` is in the past', { argument: 'input.endedAt' });
  }
  return dataSource.transaction(async (transaction) => {
    const { organisationId } = author;
    await holdLock(transaction, `field-session/${organisationId}`);
    const [digest, staffHours] = [digestOf(content), staffHoursOf(content)];
    const { clientKey, startedAt, endedAt, area, staffIds } = content;
    const earlier = await transaction.findOneBy(PlannedFieldSession, { organisationId, clientKey });
    if (earlier !== null && earlier.digest !== digest) {
      throw createError('CONFLICT', '`input.clientKey` belongs to another plan', { argument: 'input.clientKey' });
    }
    if (earlier !== null) return { id: earlier.id, encounters: 0, staffHours, isRepeated: true };
    await refuseOverlap(transaction, author, content);
    await refuseOverlappingPlan(transaction, author, content);
    const id = newId();
    const row = { id, organisationId, clientKey, digest, startedAt, endedAt, area, staffIds };
    await insertRows(transaction, PlannedFieldSession, [row]);
    return { id, encounters: 0, staffHours, isRepeated: false };
  });
}
