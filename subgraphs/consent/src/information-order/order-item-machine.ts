import type { StateMachine } from '../state-machine';

/** Where one thing that an order asks for stands. Child welfare ends an order, and no item of it is answered after that. */
export type OrderItemState = 'ASKED' | 'RELEASED' | 'REFUSED' | 'ENDED';

/** What is done with it: a worker at its owner answers it, once. */
export const ORDER_ITEM_MACHINE = {
  RELEASE: { mutation: 'answerInformationOrder(isReleased: true)', by: ['WORKER'], leads: { ASKED: 'RELEASED' } },
  REFUSE: { mutation: 'answerInformationOrder(isReleased: false)', by: ['WORKER'], leads: { ASKED: 'REFUSED' } },
} as const satisfies StateMachine<OrderItemState, 'RELEASE' | 'REFUSE'>;
