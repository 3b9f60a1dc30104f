/** A message between services, known by its id. */
export interface Message {
  readonly id: string;
  readonly kind: MessageKind;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What services tell one another. */
export const MessageKind = {
  SERVICE_RELATION_CHANGED: 'SERVICE_RELATION_CHANGED',
  DISCLOSURE_ENTERED: 'DISCLOSURE_ENTERED',
  WORKER_BLOCKED: 'WORKER_BLOCKED',
  WORKER_UNBLOCKED: 'WORKER_UNBLOCKED',
  CONFLICT_RECORDED: 'CONFLICT_RECORDED',
  PROTECTION_CHANGED: 'PROTECTION_CHANGED',
} as const;
export type MessageKind = (typeof MessageKind)[keyof typeof MessageKind];

/** Where a service's messages go. Resolves when the destination has committed them; rejects when it may not have. */
export type Deliver = (destination: string, messages: readonly Message[]) => Promise<void>;

/** Takes messages from other services in, in the order in which they come, and commits them before it resolves. */
export type Receive = (messages: readonly Message[]) => Promise<void>;
