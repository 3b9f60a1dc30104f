import { registerEnumType } from 'type-graphql';

/** Where something stands that a guardian must sign too. */
export const SigningState = {
  SIGNED: 'SIGNED',
  SENT: 'SENT',
  GIVEN: 'GIVEN',
  DECLINED: 'DECLINED',
  TAKEN_BACK: 'TAKEN_BACK',
  EXPIRED: 'EXPIRED',
} as const;
export type SigningState = (typeof SigningState)[keyof typeof SigningState];
registerEnumType(SigningState, {
  name: 'SigningState',
  description:
    'Where something stands that a guardian must sign too: `SIGNED` by the youth, and seen by nobody else; `SENT` by the youth to a ' +
    'guardian; `GIVEN` once all to whom it was sent have signed; `DECLINED` once one has not, until they undo that; `TAKEN_BACK` by the ' +
    'youth, or by the guardian who has begun it with a no for a child; `EXPIRED` by time, or as the request is over that it answers.',
});

/** Where it stands to a guardian whom it was sent to. */
export const SentSigningState = { ...SigningState, ANSWERED: 'ANSWERED' } as const;
export type SentSigningState = (typeof SentSigningState)[keyof typeof SentSigningState];
registerEnumType(SentSigningState, {
  name: 'SentSigningState',
  description:
    'Where something stands that was sent to guardians, as one of them sees it: as `SigningState`, but `ANSWERED` once they have said ' +
    'yes to what guardians decide on for a child below 12. Whether others were asked, and what they said, they are not told.',
});

/** What somebody did with it. */
export const SigningAct = {
  SENT: 'SENT',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  DECLINE_UNDONE: 'DECLINE_UNDONE',
  TAKEN_BACK: 'TAKEN_BACK',
  GIVEN: 'GIVEN',
} as const;
export type SigningAct = (typeof SigningAct)[keyof typeof SigningAct];

/** An act, and whose. */
export interface SigningEvent {
  readonly kind: SigningAct;
  readonly guardianId: string | null;
}

/** Whether the guardian has said yes to what guardians decide on for a child below 12. */
export const hasAnswered = (
  { begunBy, events }: { readonly begunBy: string | null; readonly events: readonly SigningEvent[] },
  guardian: string | null,
): boolean =>
  begunBy !== null && events.some(({ kind, guardianId }) => kind === SigningAct.ACCEPTED && guardianId === guardian);

/** What the guardian has done with it last, by lines that are oldest first. */
export const lastOf = (
  { events }: { readonly events: readonly SigningEvent[] },
  guardian: string | null,
): SigningAct | undefined => events.findLast(({ guardianId }) => guardian !== null && guardianId === guardian)?.kind;

/** Whether a no stands. Each that was undone was said before, so that they are counted. */
const isDeclined = (events: readonly SigningEvent[]): boolean => {
  const said = (kind: SigningAct): number => events.filter((event) => event.kind === kind).length;
  return said(SigningAct.DECLINED) > said(SigningAct.DECLINE_UNDONE);
};

/** Where it stands at the moment. The narrower word stands: one no is enough, and each to whom it was sent must say yes. */
export function signingStateOf(
  { expiresAt, events }: { readonly expiresAt: Date; readonly events: readonly SigningEvent[] },
  at: Date,
): SigningState {
  const has = (kind: SigningAct): boolean => events.some((event) => event.kind === kind);
  if (has(SigningAct.GIVEN)) return SigningState.GIVEN;
  if (has(SigningAct.TAKEN_BACK)) return SigningState.TAKEN_BACK;
  if (isDeclined(events)) return SigningState.DECLINED;
  if (at >= expiresAt) return SigningState.EXPIRED;
  return has(SigningAct.SENT) ? SigningState.SENT : SigningState.SIGNED;
}
