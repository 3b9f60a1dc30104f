/** When a consent cannot have held, by the clock of who gives and withdraws it. */
export interface Timeline {
  /** The giving is about to be sent: from here on it may hold. */
  mayHold(): void;
  /** The withdrawal was acknowledged: from here on it does not. */
  isVoid(): void;
  /** Whether it was void from the beginning of the span to its end. */
  wasVoidDuring(span: { readonly began: number; readonly ended: number }): boolean;
}

/** Makes the timeline of a consent that nobody has given yet. */
export function createTimeline(): Timeline {
  const voids: { readonly from: number; to: number }[] = [{ from: -Infinity, to: Infinity }];
  return {
    mayHold() {
      const last = voids.at(-1);
      if (last !== undefined) last.to = performance.now();
    },
    isVoid: () => void voids.push({ from: performance.now(), to: Infinity }),
    wasVoidDuring: ({ began, ended }) => voids.some(({ from, to }) => from <= began && ended <= to),
  };
}
