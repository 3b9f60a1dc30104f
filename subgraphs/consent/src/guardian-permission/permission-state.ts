import { registerEnumType } from 'type-graphql';

/** Where it stands that guardians let a youth live with a housing service. */
export const PermissionState = {
  ASKED: 'ASKED',
  SENT: 'SENT',
  GIVEN: 'GIVEN',
  DECLINED: 'DECLINED',
  REVOKED: 'REVOKED',
  EXPIRED: 'EXPIRED',
  LAPSED: 'LAPSED',
} as const;
export type PermissionState = (typeof PermissionState)[keyof typeof PermissionState];
registerEnumType(PermissionState, {
  name: 'PermissionState',
  description:
    'Where it stands that guardians let a youth live with a housing service: `ASKED` by the youth, and seen by nobody else; `SENT` ' +
    'by the youth to guardians; `GIVEN` once all to whom it was sent have said yes; `DECLINED` once one has not, until they undo that; ' +
    '`REVOKED` by the youth or a guardian; `EXPIRED` when not all had answered in time; `LAPSED` at 18, when none is needed.',
});

/** What somebody did with it. */
export const PermissionAct = {
  SENT: 'SENT',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  DECLINE_UNDONE: 'DECLINE_UNDONE',
  GIVEN: 'GIVEN',
  REVOKED: 'REVOKED',
} as const;
export type PermissionAct = (typeof PermissionAct)[keyof typeof PermissionAct];

/** An act, and of which guardian. */
export interface PermissionEvent {
  readonly kind: PermissionAct;
  readonly guardianId: string | null;
}

/** What each act makes of each state. What does not stand here does not happen. */
export const TRANSITIONS = {
  ASKED: { SENT: 'SENT', REVOKED: 'REVOKED' },
  SENT: { SENT: 'SENT', ACCEPTED: 'SENT', DECLINED: 'DECLINED', GIVEN: 'GIVEN', REVOKED: 'REVOKED' },
  GIVEN: { REVOKED: 'REVOKED' },
  DECLINED: { DECLINE_UNDONE: 'SENT', REVOKED: 'REVOKED' },
  REVOKED: {},
  EXPIRED: {},
  LAPSED: {},
} as const satisfies Record<PermissionState, Partial<Record<PermissionAct, PermissionState>>>;

/** Whether the act may be done in the state. */
export const mayDo = (state: PermissionState, act: PermissionAct): boolean => act in TRANSITIONS[state];

/** The states in which one is still open: it may come to stand, or stands. */
export const OPEN_STATES: readonly PermissionState[] = [
  PermissionState.ASKED,
  PermissionState.SENT,
  PermissionState.GIVEN,
];

/** Where it stands at the moment, by what was done with it and by time. */
export function permissionStateOf(
  {
    expiresAt,
    lapsesAt,
    events,
  }: { readonly expiresAt: Date; readonly lapsesAt: Date; readonly events: readonly PermissionEvent[] },
  at: Date,
): PermissionState {
  let state: PermissionState = PermissionState.ASKED;
  for (const { kind } of events) {
    const next: Partial<Record<PermissionAct, PermissionState>> = TRANSITIONS[state];
    state = next[kind] ?? state;
  }
  if (state === PermissionState.GIVEN) return at < lapsesAt ? state : PermissionState.LAPSED;
  const isWaiting = state === PermissionState.ASKED || state === PermissionState.SENT;
  return isWaiting && !(at < expiresAt && at < lapsesAt) ? PermissionState.EXPIRED : state;
}
