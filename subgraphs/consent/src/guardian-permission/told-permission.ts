import { birthday } from '@brobygger/domain';
import { GuardianPermission, SentPermission } from './guardian-permission.type';
import { permissionStateOf, type PermissionState } from './permission-state';
import type { PermissionRow } from './read-permissions';

/** Where it stands at the moment. */
export const stateOf = (row: PermissionRow, at: Date): PermissionState =>
  permissionStateOf({ ...row, lapsesAt: birthday(row.birthDate, 18) }, at);

/** What a guardian is shown. */
export const sentOf = (row: PermissionRow, at: Date): SentPermission =>
  Object.assign(new SentPermission(), {
    id: row.id,
    youthId: row.youthId,
    organisationId: row.organisationId,
    youthName: row.youthName,
    expiresAt: row.expiresAt,
    state: stateOf(row, at),
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
