import type { Caller, StatedReason } from '@brobygger/domain';

/** What the gateway says to a subgraph of the request that it passes on. */
export interface HopClaims {
  readonly caller: Caller;
  /** Number of the purpose (`B101`), or `null` when the request carried none. */
  readonly purpose: string | null;
  readonly requestId: string;
  /** The trace that the request belongs to (W3C Trace Context), for logs alone; absent where none is told. */
  readonly traceparent?: string;
  /** Id of the order for information that the request was sent under; absent where it named none. */
  readonly orderId?: string | null;
  /** Why the caller reads of youths who are assigned to others; absent where the request stated none. */
  readonly statedReason?: StatedReason;
}

/** A hop that was verified, with the subgraph that it was meant for. */
export interface Hop extends HopClaims {
  readonly audience: string;
}
