import { birthday, ruleViolated, type Caller } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { PermissionAct, PermissionState } from './permission-state';
import { OF_YOUTH, type PermissionRow } from './read-permissions';
import { lastOf, stateOf } from './told-permission';
import { enter } from './write-permission';

/**
 * Undoes the guardian's no, as if it had not been said: the question awaits them again (ADR 0130). The youth's consents are held, and `row`
 * was read since.
 * @throws RULE_VIOLATED (GUARDIAN_PERMISSION), the same whatever is in the way: what others have said, the guardian is not told
 */
export async function undoDecline(
  transaction: EntityManager,
  row: PermissionRow,
  { guardian, at }: { readonly guardian: Caller; readonly at: Date },
): Promise<void> {
  const { personId: guardianId } = guardian;
  const last = lastOf(row, guardianId);
  if (last?.kind === PermissionAct.DECLINE_UNDONE) return;
  const isInTime = at < row.expiresAt && at < birthday(row.birthDate, 18);
  const isOwnNo = last?.kind === PermissionAct.DECLINED && stateOf(row, at) === PermissionState.DECLINED;
  if (!isInTime || !isOwnNo || (await isAskedSince(transaction, row, new Date(last.at)))) {
    throw ruleViolated(
      'GUARDIAN_PERMISSION',
      'no no of yours can be undone: something was asked since, or it is over',
      'id',
    );
  }
  await enter(transaction, row.id, { kind: PermissionAct.DECLINE_UNDONE, guardianId, by: guardian, at });
}

/** Whether it was asked anew, or entered on paper, to live with the same service. */
async function isAskedSince(
  transaction: EntityManager,
  { id, youthId, organisationId }: PermissionRow,
  since: Date,
): Promise<boolean> {
  const all = await queryIn<PermissionRow>(transaction, 'own-permissions', OF_YOUTH, [youthId, null]);
  return all.some((other) => other.id !== id && other.organisationId === organisationId && other.askedAt >= since);
}
