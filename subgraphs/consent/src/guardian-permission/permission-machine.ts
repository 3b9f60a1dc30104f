import type { StateMachine } from '../state-machine';
import type { PermissionState } from './permission-state';

/** What was sent can be hidden from a guardian to whom it was: that moves nothing. */
const WHERE_SENT = {
  SENT: 'SENT',
  GIVEN: 'GIVEN',
  DECLINED: 'DECLINED',
  REVOKED: 'REVOKED',
  EXPIRED: 'EXPIRED',
  LAPSED: 'LAPSED',
} as const;

/**
 * What is done with the question whether guardians let a youth live somewhere; one guardian is asked. It expires and lapses by time. The
 * youth revokes also what a guardian has said no to, since that can be undone.
 */
export const PERMISSION_MACHINE = {
  SEND: { mutation: 'sendGuardianPermission', by: ['YOUTH'], leads: { ASKED: 'SENT', SENT: 'SENT' } },
  ACCEPT: { mutation: 'answerPermission(accept: true)', by: ['GUARDIAN'], leads: { SENT: 'GIVEN' } },
  DECLINE: { mutation: 'answerPermission(accept: false)', by: ['GUARDIAN'], leads: { SENT: 'DECLINED' } },
  UNDO_DECLINE: { mutation: 'undoPermissionDecline', by: ['GUARDIAN'], leads: { DECLINED: 'SENT' } },
  REVOKE: {
    mutation: 'revokeGuardianPermission',
    by: ['YOUTH'],
    leads: { ASKED: 'REVOKED', SENT: 'REVOKED', GIVEN: 'REVOKED', DECLINED: 'REVOKED' },
  },
  REVOKE_AS_GUARDIAN: { mutation: 'revokePermission', by: ['GUARDIAN'], leads: { GIVEN: 'REVOKED' } },
  REVOKE_ON_PAPER: {
    mutation: 'revokePaperPermission',
    by: ['OFFICER'],
    leads: { ASKED: 'REVOKED', SENT: 'REVOKED', GIVEN: 'REVOKED', DECLINED: 'REVOKED' },
  },
  HIDE: { mutation: 'hideFromGuardian', by: ['YOUTH', 'OFFICER'], leads: WHERE_SENT },
  SHOW: { mutation: 'showToGuardian', by: ['YOUTH', 'OFFICER'], leads: WHERE_SENT },
} as const satisfies StateMachine<
  PermissionState,
  'SEND' | 'ACCEPT' | 'DECLINE' | 'UNDO_DECLINE' | 'REVOKE' | 'REVOKE_AS_GUARDIAN' | 'REVOKE_ON_PAPER' | 'HIDE' | 'SHOW'
>;
