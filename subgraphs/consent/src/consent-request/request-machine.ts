import type { StateMachine } from '../state-machine';
import type { SentState } from './request-state';

/** What is done with a request that was sent. It expires by time. */
export const REQUEST_MACHINE = {
  ANSWER: { mutation: 'answerConsentRequest', by: ['YOUTH', 'OFFICER'], leads: { OPEN: 'OPEN' } },
  ANSWER_FOR_CHILD: { mutation: 'answerForChild', by: ['GUARDIAN'], leads: { OPEN: 'OPEN' } },
  CANCEL: { mutation: 'cancelConsentRequest', by: ['WORKER'], leads: { OPEN: 'CANCELLED', CANCELLED: 'CANCELLED' } },
} as const satisfies StateMachine<SentState, 'ANSWER' | 'ANSWER_FOR_CHILD' | 'CANCEL'>;
