import type { StateMachine } from '../state-machine';
import type { EmergencyDelayState } from '../emergency-delay/delay-state';

/** What is done with a delay that was asked for: somebody else than who opened the emergency confirms or ends it. It lapses by time. */
export const DELAY_MACHINE = {
  CONFIRM: { mutation: 'confirmEmergencyDelay', by: ['LEADER', 'OFFICER'], leads: { ASKED: 'CONFIRMED' } },
  END: {
    mutation: 'endEmergencyDelay',
    by: ['LEADER', 'OFFICER'],
    leads: { ASKED: 'ENDED', CONFIRMED: 'ENDED' },
  },
} as const satisfies StateMachine<EmergencyDelayState, 'CONFIRM' | 'END'>;
