import type { StateMachine } from '../state-machine';

/**
 * What an officer has said last of a guardian by name. `HELD_AGAIN`: they were cleared, and something stands since then that nobody has
 * looked at (ADR 0077).
 */
export type StandingState = 'UNSAID' | 'CLEARED' | 'HELD_AGAIN' | 'SHIELDED';

/** What is said of a guardian: the last word holds, and clearing counts for what the officer has looked at. */
export const STANDING_MACHINE = {
  CLEAR: {
    mutation: 'setGuardianStanding(standing: CLEARED)',
    by: ['OFFICER'],
    leads: { UNSAID: 'CLEARED', CLEARED: 'CLEARED', HELD_AGAIN: 'CLEARED', SHIELDED: 'CLEARED' },
  },
  SHIELD: {
    mutation: 'setGuardianStanding(standing: SHIELDED)',
    by: ['OFFICER'],
    leads: { UNSAID: 'SHIELDED', CLEARED: 'SHIELDED', HELD_AGAIN: 'SHIELDED', SHIELDED: 'SHIELDED' },
  },
} as const satisfies StateMachine<StandingState, 'CLEAR' | 'SHIELD'>;
