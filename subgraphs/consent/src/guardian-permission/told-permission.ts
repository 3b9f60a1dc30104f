import { birthday } from '@brobygger/domain';
import { GuardianPermission, SentPermission } from './guardian-permission.type';
import { PermissionAct, permissionStateOf, type PermissionState } from './permission-state';
import type { PermissionRow, ToldPermissionEvent } from './read-permissions';

/** What the guardian has done with it last. */
export const lastOf = (
  { events }: Pick<PermissionRow, 'events'>,
  guardianId: string | null,
): ToldPermissionEvent | undefined =>
  events.findLast((event) => guardianId !== null && event.guardianId === guardianId && event.capacity === 'GUARDIAN');

/** Where it stands at the moment. */
export const stateOf = (row: PermissionRow, at: Date): PermissionState =>
  permissionStateOf({ ...row, lapsesAt: birthday(row.birthDate, 18) }, at);

/** What the guardian is shown; where it is nobody's, what any of them would be. */
export const sentOf = (row: PermissionRow, at: Date, guardianId: string | null = null): SentPermission =>
  Object.assign(new SentPermission(), {
    id: row.id,
    youthId: row.youthId,
    organisationId: row.organisationId,
    youthName: row.youthName,
    expiresAt: row.expiresAt,
    state: stateOf(row, at),
    declinedByYou: lastOf(row, guardianId)?.kind === PermissionAct.DECLINED,
  });

/** What the youth and officers are shown. */
export const permissionOf = (row: PermissionRow, at: Date): GuardianPermission =>
  Object.assign(new GuardianPermission(), {
    id: row.id,
    state: stateOf(row, at),
    askedAt: row.askedAt,
    lapsesAt: birthday(row.birthDate, 18),
    guardianSees: sentOf(row, at),
    events: row.events.map(({ kind, guardianId, capacity, at: then }) => ({
      kind,
      guardianId,
      capacity,
      at: new Date(then),
    })),
    held: row.held,
    hiddenFrom: row.hiddenFrom,
  });
