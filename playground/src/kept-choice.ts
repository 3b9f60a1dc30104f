/** Who asks and why, as they were chosen. */
export interface Choice {
  readonly persona: string | null;
  readonly purpose: string | null;
}

/**
 * The choice that the address holds.
 * It stands in the fragment, which is sent to nobody, can be seen and can be shared. It names a made-up person and a number of the
 * catalogue; the token stays in memory, and what is in the editors too, since an id of a youth may stand there.
 */
export function readChoice(): Choice {
  const kept = new URLSearchParams(location.hash.slice(1));
  return { persona: kept.get('persona'), purpose: kept.get('purpose') };
}

/** Keeps the choice over a reload, without a step in the history of the browser. */
export function keepChoice({ persona, purpose }: Choice): void {
  const kept = new URLSearchParams();
  if (persona !== null) kept.set('persona', persona);
  if (purpose !== null) kept.set('purpose', purpose);
  history.replaceState(null, '', `#${kept.toString()}`);
}
