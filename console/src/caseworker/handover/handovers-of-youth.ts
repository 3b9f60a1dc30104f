import type {
  Agency,
  HandoverBasis,
  HandoverKind,
  HandoverReason,
  HandoverState,
  HandoversOfYouthQuery,
  SenderMove,
  ServiceTransferStatus,
} from '../../generated/graphql';

type YouthToHandOver = NonNullable<HandoversOfYouthQuery['youth']>;
type OfNav = NonNullable<YouthToHandOver['nav']>;
type OfChildWelfare = NonNullable<YouthToHandOver['childWelfare']>;
type Day = string | null;

type Referrals = NonNullable<OfNav['referrals'] | OfChildWelfare['referrals']>;

/** What can be sent: an order or a transfer by its own id, a referral by the record that it rests on. */
export interface Sendable {
  readonly kind: HandoverKind;
  readonly id: string;
  readonly basis?: HandoverBasis;
  readonly said?: string | null;
  readonly onDay?: Day;
  /** An order as it was written: it may be changed until it is sent. */
  readonly order?: Pick<NonNullable<OfNav['orders']>[number], 'need' | 'goals' | 'legalBasis' | 'startsOn'>;
  /** Somebody outside this system may have answered it: a transfer that may not have been sent here. */
  readonly takesOutsideAnswer?: boolean;
  /** What may be said of it though it was not sent. */
  readonly moves: readonly SenderMove[];
}

/** What was sent, and what its sender may say of it now. */
export interface Sent {
  readonly kind: HandoverKind;
  readonly id: string;
  readonly state:
    | { readonly of: 'HANDOVER'; readonly is: HandoverState }
    | { readonly of: 'TRANSFER'; readonly is: ServiceTransferStatus };
  readonly basis?: HandoverBasis;
  readonly said?: string | null;
  readonly receiver: string | null;
  /** Where the receiver stands in the answer: it may be withheld. */
  readonly receiverAt: string;
  readonly reason: HandoverReason | null;
  readonly proposedOn?: Day;
  readonly onDay?: Day;
  readonly moves: readonly SenderMove[];
  /** Somebody outside this system may have answered it: a transfer that may not have been sent here. */
  readonly takesOutsideAnswer?: boolean;
  /** It was called off as a draft. */
  readonly isNeverSent?: boolean;
}

/** What a sender may say of an order or a referral: as the registry publishes it (docs/states.md). */
const MOVES: Partial<Record<HandoverState, readonly SenderMove[]>> = {
  DRAFT: ['CANCELLED'],
  REQUESTED: ['CANCELLED', 'ENTERED_IN_ERROR'],
  ON_HOLD: ['CANCELLED', 'ENTERED_IN_ERROR'],
  ACCEPTED: ['CANCELLED', 'ENTERED_IN_ERROR'],
  IN_PROGRESS: ['CANCELLED', 'ENTERED_IN_ERROR'],
  REJECTED: ['ENTERED_IN_ERROR'],
  FAILED: ['ENTERED_IN_ERROR'],
  COMPLETED: ['ENTERED_IN_ERROR'],
  CANCELLED: ['ENTERED_IN_ERROR'],
};

/** Of a transfer, which its sender confirms; one that is over stays as it is. */
const MOVES_OF_TRANSFER: Partial<Record<ServiceTransferStatus, readonly SenderMove[]>> = {
  OFFERED: ['CANCELLED', 'ENTERED_IN_ERROR'],
  ON_HOLD: ['CANCELLED', 'ENTERED_IN_ERROR'],
  ACCEPTED: ['IN_PROGRESS', 'CANCELLED', 'ENTERED_IN_ERROR'],
  IN_PROGRESS: ['CANCELLED', 'ENTERED_IN_ERROR'],
};

/** Of the move of a case, which the old office confirms as a transfer; with that it has the youth no more. */
const MOVES_OF_CASE: Partial<Record<HandoverState, readonly SenderMove[]>> = {
  REQUESTED: ['CANCELLED', 'ENTERED_IN_ERROR'],
  ON_HOLD: ['CANCELLED', 'ENTERED_IN_ERROR'],
  ACCEPTED: ['IN_PROGRESS', 'CANCELLED', 'ENTERED_IN_ERROR'],
};

/** The agencies that take each kind: none of them sends it here too, so that nobody sends to themselves. */
export const TAKEN_BY: Readonly<Record<HandoverKind, readonly Agency[]>> = {
  REFERRAL: ['HOUSING'],
  ORDER: ['HOUSING'],
  TRANSFER: ['NAV', 'OUTREACH', 'HOUSING'],
  TASK: ['CHILD_WELFARE', 'NAV', 'OUTREACH'],
  PLACE: ['OUTREACH'],
};

/** Why a sender calls back: what a receiver alone may say is not among it. */
export const REASONS_OF_SENDER: readonly HandoverReason[] = [
  'NO_LONGER_NEEDED',
  'YOUTH_DECLINED',
  'LOST_CONTACT',
  'WRONG_RECEIVER',
  'OTHER',
];

/** What the own agency can send of the youth, on the day. */
export const sendableOf = ({ nav, childWelfare }: YouthToHandOver, today: string): readonly Sendable[] => [
  ...(nav?.orders ?? [])
    .filter(({ status }) => status === 'DRAFT')
    .map((order): Sendable => ({
      kind: 'ORDER',
      id: order.id,
      said: order.need,
      onDay: order.startsOn,
      order,
      moves: MOVES.DRAFT ?? [],
    })),
  ...(nav?.section17?.status === 'GRANTED' ? [onBasis('SECTION_17', nav.section17.id, nav.section17.decidedOn)] : []),
  ...(childWelfare?.transfer?.status === 'PLANNED' ? [transferToSend(childWelfare.transfer)] : []),
  ...(childWelfare?.measuresPlan ? [onBasis('MEASURES_PLAN', childWelfare.measuresPlan.id)] : []),
  ...(childWelfare?.decisions ?? [])
    .filter(
      ({ kind, validTo, isInError }) => kind === 'AFTERCARE' && !isInError && (validTo === null || validTo > today),
    )
    .map(({ id, decidedOn }) => onBasis('AFTERCARE', id, decidedOn)),
];

const transferToSend = ({ id, plannedOn: onDay }: NonNullable<OfChildWelfare['transfer']>): Sendable => ({
  kind: 'TRANSFER',
  id,
  onDay,
  takesOutsideAnswer: true,
  moves: [],
});

const onBasis = (basis: HandoverBasis, id: string, onDay: Day = null): Sendable => ({
  kind: 'REFERRAL',
  id,
  basis,
  onDay,
  moves: [],
});

/** What the own agency has sent of the youth. */
export const sentOf = ({ nav, childWelfare }: YouthToHandOver): readonly Sent[] => [
  ...transfersOf(childWelfare?.transfer ?? null),
  ...casesMovedOf(nav?.caseMoves ?? []),
  ...(nav?.orders ?? []).flatMap((order, index) => ordersOf(order, `youth.nav.orders.${index}.provider`)),
  ...referralsOf(nav?.referrals ?? [], 'youth.nav.referrals'),
  ...referralsOf(childWelfare?.referrals ?? [], 'youth.childWelfare.referrals'),
];

/** Where a draft stands that was called off. What was sent and ended so has its receiver by name. */
const NEVER_SENT: readonly HandoverState[] = ['CANCELLED', 'ENTERED_IN_ERROR'];

function ordersOf(order: NonNullable<OfNav['orders']>[number], receiverAt: string): readonly Sent[] {
  const { id, status, reason, proposedOn, need: said, provider: receiver, startsOn: onDay } = order;
  if (status === 'DRAFT') return [];
  const [state, moves] = [{ of: 'HANDOVER', is: status } as const, MOVES[status] ?? []];
  const isNeverSent = NEVER_SENT.includes(status);
  return [{ kind: 'ORDER', id, state, said, receiver, receiverAt, reason, proposedOn, onDay, moves, isNeverSent }];
}

const referralsOf = (referrals: Referrals, at: string): readonly Sent[] =>
  referrals.map(({ id, status, reason, basisKind: basis, receiver, referredOn: onDay }, index) => ({
    kind: 'REFERRAL',
    id,
    state: { of: 'HANDOVER', is: status },
    basis,
    receiver,
    receiverAt: `${at}.${index}.receiver`,
    reason,
    onDay,
    moves: MOVES[status] ?? [],
  }));

function transfersOf(transfer: OfChildWelfare['transfer']): readonly Sent[] {
  if (transfer === null || transfer.status === 'PLANNED') return [];
  const { id, status, reason, proposedOn, receiver, plannedOn: onDay } = transfer;
  const [state, moves] = [{ of: 'TRANSFER', is: status } as const, MOVES_OF_TRANSFER[status] ?? []];
  const receiverAt = 'youth.childWelfare.transfer.receiver';
  const takesOutsideAnswer = status === 'OFFERED' || status === 'ACCEPTED';
  const said = { state, receiver, receiverAt, reason, proposedOn, onDay, takesOutsideAnswer, moves };
  return [{ kind: 'TRANSFER', id, ...said }];
}

const casesMovedOf = (moved: NonNullable<OfNav['caseMoves']>): readonly Sent[] =>
  moved.map(({ id, status, reason, proposedOn, receiver, movesOn: onDay }, index) => ({
    kind: 'TRANSFER',
    id,
    state: { of: 'HANDOVER', is: status },
    receiver,
    receiverAt: `youth.nav.caseMoves.${index}.receiver`,
    reason,
    proposedOn,
    onDay,
    moves: MOVES_OF_CASE[status] ?? [],
  }));
