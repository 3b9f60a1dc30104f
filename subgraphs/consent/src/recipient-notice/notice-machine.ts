import type { StateMachine } from '../state-machine';

/** Where a notice to a recipient stands. */
export type RecipientNoticeState = 'OPEN' | 'ACKNOWLEDGED';

/** What is done with a notice: whoever of the organisation acknowledges it first has. */
export const noticeMachine = (mutation: string) =>
  ({
    ACKNOWLEDGE: {
      mutation,
      by: ['WORKER', 'LEADER'],
      leads: { OPEN: 'ACKNOWLEDGED', ACKNOWLEDGED: 'ACKNOWLEDGED' },
    },
  }) as const satisfies StateMachine<RecipientNoticeState, 'ACKNOWLEDGE'>;
