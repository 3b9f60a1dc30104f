import type { Agency } from '../agency';
import type { DataCategory } from '../data-category';

/** What one agency asks another to do for a youth. */
export const HandoverKind = {
  /** A referral (henvisning) to housing follow-up. */
  REFERRAL: 'REFERRAL',
  /** An order of a measure from a provider (bestilling). */
  ORDER: 'ORDER',
  /** The transfer of a case to other help (overføring). */
  TRANSFER: 'TRANSFER',
  /** A task in the plan of a housing follow-up that another service is named for (oppgavefordeling). */
  TASK: 'TASK',
  /** A place in a group that another service runs for NAV (plass i 22B Kvalifisering). */
  PLACE: 'PLACE',
} as const;
export type HandoverKind = (typeof HandoverKind)[keyof typeof HandoverKind];

/** The agency that sends one, and the category of its own that the youth's consent to the receiver must name. */
interface Sender {
  readonly agency: Agency;
  readonly category: DataCategory;
  /** The agencies that it sends to, where that is not every one whose organisations take it. */
  readonly to?: readonly Agency[];
}

/** Who may send and who may receive. */
export interface HandoverRule {
  readonly senders: readonly Sender[];
  /** The agencies whose organisations take it. */
  readonly receivers: readonly Agency[];
}

/** Domain.md 1A.1, 1A.4, 1B.2 and 1B.3: who refers, orders and transfers to whom (seeds 000, 002 and 004). */
export const HANDOVERS: Readonly<Record<HandoverKind, HandoverRule>> = {
  REFERRAL: {
    senders: [
      { agency: 'CHILD_WELFARE', category: 'CHILD_WELFARE_TRANSFER' },
      { agency: 'NAV', category: 'NAV_ORDERS' },
    ],
    receivers: ['HOUSING'],
  },
  ORDER: { senders: [{ agency: 'NAV', category: 'NAV_ORDERS' }], receivers: ['HOUSING'] },
  TRANSFER: {
    senders: [
      { agency: 'CHILD_WELFARE', category: 'CHILD_WELFARE_TRANSFER' },
      // A case moves to another office with the youth (INV12).
      { agency: 'NAV', category: 'NAV_CASE', to: ['NAV'] },
    ],
    receivers: ['NAV', 'OUTREACH', 'HOUSING'],
  },
  TASK: {
    senders: [{ agency: 'HOUSING', category: 'HOUSING_FOLLOW_UP' }],
    receivers: ['CHILD_WELFARE', 'NAV', 'OUTREACH'],
  },
  PLACE: { senders: [{ agency: 'NAV', category: 'NAV_QUALIFICATION' }], receivers: ['OUTREACH'] },
};

/** The category of the sender's that tells of the handover; null where the agency sends none of the kind. */
export const categoryOfHandover = (kind: HandoverKind, sender: Agency): DataCategory | null =>
  HANDOVERS[kind].senders.find(({ agency }) => agency === sender)?.category ?? null;

/** Whether organisations of the agency take such a handover, and of the sender where one is named. */
export const takesHandover = (kind: HandoverKind, receiver: Agency, sender?: Agency): boolean =>
  HANDOVERS[kind].receivers.includes(receiver) &&
  (sender === undefined || receiversFrom(kind, sender).includes(receiver));

/** The agencies to which the one sends such a handover. */
export const receiversFrom = (kind: HandoverKind, sender: Agency): readonly Agency[] => {
  const { senders, receivers } = HANDOVERS[kind];
  const found = senders.find(({ agency }) => agency === sender);
  return found === undefined ? [] : (found.to ?? receivers);
};
