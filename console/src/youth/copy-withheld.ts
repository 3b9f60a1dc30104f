import type { Fault } from '../api/faults';

/**
 * The faults of what is withheld in a part of the copy, for each row that has nothing there: a copy names the fields, and not the rows, so
 * that a row that would be empty is said to be withheld too, and never the other way about.
 */
export function withheldIn(value: unknown, at: string, path: string, withheld: readonly string[]): readonly Fault[] {
  if (value === null || value === undefined) {
    return withheld.includes(path)
      ? [{ code: 'UNAUTHORIZED_FIELD_OR_TYPE', rule: null, argument: null, path: at, message: '' }]
      : [];
  }
  if (typeof value !== 'object') return [];
  const isList = Array.isArray(value);
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, each]) =>
    withheldIn(each, `${at}.${name}`, isList ? path : path === '' ? name : `${path}.${name}`, withheld),
  );
}
