import type { StateMachine } from '../state-machine';
import type { SigningState } from './signing-state';

/** What is done with what a guardian must sign too; one guardian is asked. It expires by time. */
export const SIGNING_MACHINE = {
  SEND: { mutation: 'sendToGuardians', by: ['YOUTH'], leads: { SIGNED: 'SENT', SENT: 'SENT' } },
  TAKE_BACK: {
    mutation: 'takeBackSigning',
    by: ['YOUTH'],
    leads: { SIGNED: 'TAKEN_BACK', SENT: 'TAKEN_BACK', TAKEN_BACK: 'TAKEN_BACK' },
  },
  ACCEPT: { mutation: 'answerAsGuardian(accept: true)', by: ['GUARDIAN'], leads: { SENT: 'GIVEN' } },
  DECLINE: { mutation: 'answerAsGuardian(accept: false)', by: ['GUARDIAN'], leads: { SENT: 'DECLINED' } },
} as const satisfies StateMachine<SigningState, 'SEND' | 'TAKE_BACK' | 'ACCEPT' | 'DECLINE'>;
