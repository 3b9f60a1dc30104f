import type { StateMachine } from '../state-machine';
import type { SigningState } from './signing-state';

/** What was sent can be hidden from a guardian to whom it was: that moves nothing. */
const WHERE_SENT = {
  SENT: 'SENT',
  GIVEN: 'GIVEN',
  DECLINED: 'DECLINED',
  TAKEN_BACK: 'TAKEN_BACK',
  EXPIRED: 'EXPIRED',
} as const;

/**
 * What is done with what a guardian must sign too; one guardian is asked. It expires by time. The youth takes back also what a guardian has
 * said no to, since that can be undone. What a guardian has begun for a child with a no is `TAKEN_BACK` where that is undone: nobody has
 * said yes to it.
 */
export const SIGNING_MACHINE = {
  SEND: { mutation: 'sendToGuardians', by: ['YOUTH'], leads: { SIGNED: 'SENT', SENT: 'SENT' } },
  TAKE_BACK: {
    mutation: 'takeBackSigning',
    by: ['YOUTH'],
    leads: { SIGNED: 'TAKEN_BACK', SENT: 'TAKEN_BACK', DECLINED: 'TAKEN_BACK', TAKEN_BACK: 'TAKEN_BACK' },
  },
  ACCEPT: { mutation: 'answerAsGuardian(accept: true)', by: ['GUARDIAN'], leads: { SENT: 'GIVEN' } },
  DECLINE: { mutation: 'answerAsGuardian(accept: false)', by: ['GUARDIAN'], leads: { SENT: 'DECLINED' } },
  UNDO_DECLINE: { mutation: 'undoDecline', by: ['GUARDIAN'], leads: { DECLINED: 'SENT' } },
  HIDE: { mutation: 'hideFromGuardian', by: ['YOUTH', 'OFFICER'], leads: WHERE_SENT },
  SHOW: { mutation: 'showToGuardian', by: ['YOUTH', 'OFFICER'], leads: WHERE_SENT },
} as const satisfies StateMachine<
  SigningState,
  'SEND' | 'TAKE_BACK' | 'ACCEPT' | 'DECLINE' | 'UNDO_DECLINE' | 'HIDE' | 'SHOW'
>;
