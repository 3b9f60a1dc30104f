import type { ServiceName } from '@brobygger/domain';

/** A message between services, known by its id. */
export interface Message {
  readonly id: string;
  readonly kind: MessageKind;
  /** A row as its table has it: of a fact, or of the disclosure log. */
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * What services tell one another. All but `DISCLOSURE_ENTERED` and `RELEASES_COUNTED` are facts that change: such a message carries the
 * whole fact and its version, so that neither a message that is lost nor one that comes late can leave the wrong one standing.
 */
export const MessageKind = {
  SERVICE_RELATION: 'SERVICE_RELATION',
  DISCLOSURE_ENTERED: 'DISCLOSURE_ENTERED',
  RELEASES_COUNTED: 'RELEASES_COUNTED',
  INFORMATION_ORDER: 'INFORMATION_ORDER',
  GUARDIANS_HELD: 'GUARDIANS_HELD',
  CONCERN_DELAY: 'CONCERN_DELAY',
  WORKER_BLOCK: 'WORKER_BLOCK',
  CONFLICT_OF_INTEREST: 'CONFLICT_OF_INTEREST',
  ADDRESS_PROTECTION: 'ADDRESS_PROTECTION',
  CONSENT_WITHDRAWN: 'CONSENT_WITHDRAWN',
  YOUTH_MERGED: 'YOUTH_MERGED',
  HANDOVER_SENT: 'HANDOVER_SENT',
  HANDOVER_ANSWERED: 'HANDOVER_ANSWERED',
  HANDOVER: 'HANDOVER',
  DECISION_EXECUTION: 'DECISION_EXECUTION',
  TOLD_DECISION: 'TOLD_DECISION',
} as const;
export type MessageKind = (typeof MessageKind)[keyof typeof MessageKind];

/**
 * What keeps something back from a youth goes before what it keeps back: of what one transaction tells, these are carried first, so that a
 * registry that has heard of a part of it shows nothing that is told later.
 */
export const CARRIED_FIRST: readonly MessageKind[] = [MessageKind.INFORMATION_ORDER, MessageKind.CONCERN_DELAY];

/** Why a message was not taken in. What is refused stays with its sender. */
export const RefusalCode = {
  /** It is not of the shape of its kind, or of no kind that this service takes. */
  MALFORMED: 'MESSAGE_MALFORMED',
  /** It speaks for an organisation of another agency than the sender's. */
  OF_ANOTHER_AGENCY: 'MESSAGE_OF_ANOTHER_AGENCY',
  /** It speaks for an organisation that is not registered. */
  ORGANISATION_UNKNOWN: 'MESSAGE_ORGANISATION_UNKNOWN',
  /** The database cannot keep it. */
  UNSTORABLE: 'MESSAGE_UNSTORABLE',
} as const;
export type RefusalCode = (typeof RefusalCode)[keyof typeof RefusalCode];

/** A message that was not taken in, by its id. */
export interface Refusal {
  readonly id: string;
  readonly code: RefusalCode;
}

/** That a message may not go yet: its sender offers it again, and what comes after it does not wait. */
export const KEPT_BACK = 'KEPT_BACK' as const;

/** A message that was not delivered, by its id: refused by its destination, or kept back by its sender. */
export type Undelivered = Refusal | { readonly id: string; readonly code: typeof KEPT_BACK };

/**
 * Where a service's messages go. Resolves when the destination has committed them, with those that it never will take as they are and those
 * that may not go yet; rejects when it may not have committed any.
 */
export type Deliver = (destination: ServiceName, messages: readonly Message[]) => Promise<readonly Undelivered[]>;

/**
 * Takes messages of another service in and commits them before it resolves, each on its own merits: with one that is refused nothing
 * of the others is lost. What was taken before, and what is older than what is known, changes nothing.
 */
export type Receive = (sender: ServiceName, messages: readonly Message[]) => Promise<readonly Refusal[]>;
