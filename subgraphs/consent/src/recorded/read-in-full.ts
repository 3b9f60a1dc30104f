import type { UnreadableValue } from './unreadable-value.type';

/** A closed set of today, by name. */
type Known<T extends string> = Readonly<Record<string, T>>;

/** Whether the set has the value. What was recorded may be of a catalogue that is no more, or of none. */
const isIn = <T extends string>(known: Known<T>, value: unknown): value is T =>
  typeof value === 'string' && Object.hasOwn(known, value);

/** Of what was recorded, the values that the set of today has. */
export const knownOf = <T extends string>(known: Known<T>, recorded: readonly unknown[]): T[] =>
  recorded.filter((value) => isIn(known, value));

/** The recorded value where the set of today has it, or else `null`. */
export const knownOrNull = <T extends string>(known: Known<T>, recorded: unknown): T | null =>
  isIn(known, recorded) ? recorded : null;

/** Of what was recorded, the texts; what is no text (a null in a list) is none. */
export const textsOf = (recorded: readonly unknown[]): string[] =>
  recorded.filter((value) => typeof value === 'string');

/** The fields of a record that cannot be told in full, each with what stands in it; one that is empty and should not be is among them. */
export function unreadableOf(
  record: Readonly<Record<string, readonly [recorded: readonly unknown[], isKnown: (text: string) => boolean]>>,
): UnreadableValue[] {
  return Object.entries(record).flatMap(([field, [recorded, isKnown]]) => {
    const unknown = recorded.filter((value) => typeof value !== 'string' || !isKnown(value));
    return recorded.length > 0 && unknown.length === 0 ? [] : [{ field, recorded: textsOf(unknown) }];
  });
}

/** Whether a text is of the closed set. */
export const isOf =
  (known: Known<string>) =>
  (text: string): boolean =>
    isIn(known, text);
