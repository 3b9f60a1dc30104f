/** How much of what is dear each caller may have in a window of time. */
export interface CallerBudget {
  /** Takes so much of what the caller has left; where that is too little nothing, and returns in how many seconds there is more. */
  spend(caller: string, amount: number): number | null | Promise<number | null>;
}

/** A budget that this process keeps itself. */
export interface OwnBudget extends CallerBudget {
  spend(caller: string, amount: number): number | null;
}

/**
 * Made for one gateway, whose workers share it: with several, a caller has as much at each. Bounded in size; the one who spent longest ago
 * is forgotten first.
 */
export function createCallerBudget({
  amount,
  windowMs,
  clock,
  capacity = 10_000,
}: {
  readonly amount: number;
  readonly windowMs: number;
  readonly clock: () => Date;
  readonly capacity?: number;
}): OwnBudget {
  // A map keeps the order of insertion.
  const spent = new Map<string, { readonly since: number; readonly amount: number }>();
  return {
    spend(caller, wanted) {
      const now = clock().getTime();
      const known = spent.get(caller);
      const window = known === undefined || now - known.since >= windowMs ? { since: now, amount: 0 } : known;
      if (window.amount + wanted > amount) return Math.max(1, Math.ceil((window.since + windowMs - now) / 1000));
      spent.delete(caller);
      spent.set(caller, { since: window.since, amount: window.amount + wanted });
      const [oldest] = spent.size > capacity ? spent.keys() : [];
      if (oldest !== undefined) spent.delete(oldest);
      return null;
    },
  };
}
