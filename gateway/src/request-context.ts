import type { Caller, StatedReason } from '@brobygger/domain';

/** What the gateway knows of one request. */
export interface RequestContext {
  readonly caller: Caller;
  /** The purpose as it will be passed on, or `null` when none, or an unknown one, was sent. */
  readonly purpose: string | null;
  /** Why youths are read who are assigned to others; absent where none was stated. */
  readonly statedReason?: StatedReason;
  readonly requestId: string;
  /** The trace that it is passed on under. */
  readonly traceparent: string;
  /** The order for information that the request was sent under, or `null` when it named none, or no id. */
  readonly orderId: string | null;
  /** When the request's time is up, on the clock of `performance.now()`. */
  readonly endsAt: number;
}
