import type { StateMachine } from '../state-machine';
import type { EmergencyState } from './emergency-access.type';

/** What is done with access that was opened: somebody else than who opened it reviews it, once. It closes by time. */
export const EMERGENCY_MACHINE = {
  REVIEW: {
    mutation: 'reviewEmergencyAccess',
    by: ['LEADER', 'OFFICER'],
    leads: { OPEN: 'REVIEWED', AWAITING_REVIEW: 'REVIEWED' },
  },
} as const satisfies StateMachine<EmergencyState, 'REVIEW'>;
