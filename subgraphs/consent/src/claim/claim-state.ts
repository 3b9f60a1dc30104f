import { registerEnumType } from 'type-graphql';
import type { StateMachine } from '../state-machine';

/** What a youth asks of who keeps data on them. */
export const ClaimKind = { CORRECTION: 'CORRECTION', ERASURE: 'ERASURE', OBJECTION: 'OBJECTION' } as const;
export type ClaimKind = (typeof ClaimKind)[keyof typeof ClaimKind];
registerEnumType(ClaimKind, {
  name: 'ClaimKind',
  description:
    'What a youth asks of a service that keeps data on them: `CORRECTION` of what is wrong (GDPR art. 16), `ERASURE` (art. 17), or by an ' +
    '`OBJECTION` to do no more with it, or that it was not right to open something in an emergency (art. 21).',
});

/** Where a claim stands. */
export const ClaimState = { SENT: 'SENT', TAKEN: 'TAKEN', ANSWERED: 'ANSWERED', WITHDRAWN: 'WITHDRAWN' } as const;
export type ClaimState = (typeof ClaimState)[keyof typeof ClaimState];
registerEnumType(ClaimState, {
  name: 'ClaimState',
  description:
    'Where a claim stands: `SENT`; `TAKEN` by one person at the service, who alone reads the words of it; `ANSWERED`; `WITHDRAWN` by ' +
    'the youth before it was answered.',
});

/** What was answered. */
export const ClaimOutcome = {
  CORRECTED: 'CORRECTED',
  PARTLY_CORRECTED: 'PARTLY_CORRECTED',
  ERASED: 'ERASED',
  RESTRICTED: 'RESTRICTED',
  REFUSED: 'REFUSED',
  UPHELD: 'UPHELD',
  REJECTED: 'REJECTED',
} as const;
export type ClaimOutcome = (typeof ClaimOutcome)[keyof typeof ClaimOutcome];
registerEnumType(ClaimOutcome, {
  name: 'ClaimOutcome',
  description:
    'What a service answered: to a correction `CORRECTED`, `PARTLY_CORRECTED` or `REFUSED`; to an objection `UPHELD`, or `REJECTED` on ' +
    'compelling grounds. To any, that what it is about is `ERASED` (GDPR art. 17) or `RESTRICTED`: kept, and not used until the youth ' +
    'has been told (art. 18). To an erasure it may be `REFUSED` too; what the law has kept is kept whatever was answered (`records`). ' +
    'All but `CORRECTED` and `UPHELD` give a reason, and the youth may complain to Datatilsynet (art. 12 no. 4).',
});

/** What is done with a claim that was sent. */
export type ClaimAct = 'TAKE' | 'ANSWER' | 'WITHDRAW';

/** A claim is taken by one person, so that no other reads the words of it; a colleague may take it over. */
const takenBy = (actor: 'WORKER' | 'LEADER') =>
  ({
    TAKE: { mutation: 'takeClaim', by: [actor], leads: { SENT: 'TAKEN', TAKEN: 'TAKEN' } },
    ANSWER: { mutation: 'answerClaim', by: ['TAKER'], leads: { TAKEN: 'ANSWERED' } },
    WITHDRAW: { mutation: 'withdrawClaim', by: ['YOUTH'], leads: { SENT: 'WITHDRAWN', TAKEN: 'WITHDRAWN' } },
  }) as const satisfies StateMachine<ClaimState, ClaimAct>;

/** The machine of each kind: workers correct records, and what is done with data at all is for who leads to answer. */
export const CLAIM_MACHINES = {
  CORRECTION: takenBy('WORKER'),
  ERASURE: takenBy('WORKER'),
  OBJECTION: takenBy('LEADER'),
} as const satisfies Record<ClaimKind, StateMachine<ClaimState, ClaimAct>>;

/** What each kind may be answered. */
export const OUTCOMES = {
  CORRECTION: ['CORRECTED', 'PARTLY_CORRECTED', 'ERASED', 'RESTRICTED', 'REFUSED'],
  ERASURE: ['ERASED', 'RESTRICTED', 'REFUSED'],
  OBJECTION: ['UPHELD', 'ERASED', 'RESTRICTED', 'REJECTED'],
} as const satisfies Record<ClaimKind, readonly ClaimOutcome[]>;

/** Whether the answer gives the youth just what was asked for. What was erased or restricted says what it was, and why no more or less. */
export const isGranted = (outcome: ClaimOutcome): boolean =>
  outcome === ClaimOutcome.CORRECTED || outcome === ClaimOutcome.UPHELD;
