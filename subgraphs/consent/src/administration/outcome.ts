/** What became of a change. */
export const OutcomeKind = { ADDED: 'ADDED', CHANGED: 'CHANGED', ENDED: 'ENDED', UNCHANGED: 'UNCHANGED' } as const;
export type OutcomeKind = (typeof OutcomeKind)[keyof typeof OutcomeKind];

/** One value that was, and what it is now. */
export interface ValueChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What became of a change, and of what. */
export interface Outcome {
  readonly outcome: OutcomeKind;
  /** The id of what it is about; of an issuer its address. */
  readonly subject: string;
  /** The values that are others now. */
  readonly changes: readonly ValueChange[];
}

type Values = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const textOf = (value: Values[string]): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : [...value].sort().join(', ');

/** What differs between what stands and what is said; all of it where nothing stands. */
export function changesBetween(before: Values, after: Values): readonly ValueChange[] {
  return Object.keys(after).flatMap((name): readonly ValueChange[] => {
    const change = { name, before: textOf(before[name]), after: textOf(after[name]) };
    return change.before === change.after ? [] : [change];
  });
}
