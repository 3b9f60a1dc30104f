import { registerEnumType } from 'type-graphql';

/** What the asker is told of a category: a consent holds now, or nothing. */
export const RequestAnswer = { GIVEN: 'GIVEN', NOT_ANSWERED: 'NOT_ANSWERED' } as const;
export type RequestAnswer = (typeof RequestAnswer)[keyof typeof RequestAnswer];
registerEnumType(RequestAnswer, {
  name: 'RequestAnswer',
  description:
    'What an asker is told of a category that was asked for: `GIVEN` where a consent to it holds now. All else is `NOT_ANSWERED`: ' +
    'declined, unread, withdrawn, and that there is no such youth.',
});

/** What the asker is told of a request as a whole: it follows from what the asker did, and from time. */
export const SentState = { OPEN: 'OPEN', EXPIRED: 'EXPIRED', CANCELLED: 'CANCELLED' } as const;
export type SentState = (typeof SentState)[keyof typeof SentState];
registerEnumType(SentState, {
  name: 'SentState',
  description: 'Whether a request that was sent can be answered still.',
});

/** What a youth has said of a category. */
export const YouthAnswer = { ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED', NOT_ANSWERED: 'NOT_ANSWERED' } as const;
export type YouthAnswer = (typeof YouthAnswer)[keyof typeof YouthAnswer];
registerEnumType(YouthAnswer, {
  name: 'YouthAnswer',
  description: 'What a youth said last of a category that was asked for.',
});

/** Where a request stands, for the youth and for officers (OpenID AuthZEN Access Request draft, without `failed`). */
export const RequestState = {
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  PARTIAL: 'PARTIAL',
  DENIED: 'DENIED',
  EXPIRED: 'EXPIRED',
  CANCELLED: 'CANCELLED',
} as const;
export type RequestState = (typeof RequestState)[keyof typeof RequestState];
registerEnumType(RequestState, {
  name: 'RequestState',
  description:
    'Where a request stands (OpenID AuthZEN Access Request): `PENDING` while it is open and something is unanswered; `APPROVED`, ' +
    '`DENIED` or `PARTIAL` once all is answered, or as far as it was when it expired; `EXPIRED` where nothing was answered in time; ' +
    '`CANCELLED` by its asker.',
});

/** What is known of a request's time. */
export interface RequestTimes {
  readonly expiresAt: Date;
  readonly cancelledAt: Date | null;
}

/** Whether it can be answered at the moment. The interval is half-open: at `expiresAt` it no longer can. */
export const sentStateOf = ({ expiresAt, cancelledAt }: RequestTimes, at: Date): SentState => {
  if (cancelledAt !== null && cancelledAt <= at) return SentState.CANCELLED;
  return at < expiresAt ? SentState.OPEN : SentState.EXPIRED;
};

/** Where a request stands at the moment, by what was said last of each of its categories. */
export function requestStateOf(times: RequestTimes, answers: readonly YouthAnswer[], at: Date): RequestState {
  const sent = sentStateOf(times, at);
  if (sent === SentState.CANCELLED) return RequestState.CANCELLED;
  const said = answers.filter((answer) => answer !== YouthAnswer.NOT_ANSWERED);
  if (said.length < answers.length && sent === SentState.OPEN) return RequestState.PENDING;
  if (said.length === 0) return RequestState.EXPIRED;
  const accepted = said.filter((answer) => answer === YouthAnswer.ACCEPTED).length;
  if (accepted === 0) return RequestState.DENIED;
  return accepted === answers.length ? RequestState.APPROVED : RequestState.PARTIAL;
}
