import type { Fault } from '../api/faults';
import { useText } from '../texts/language';
import type { TextKey } from '../texts/texts';

/** What is missing from an answer where a list of it did not come: by where the list stands, what the page calls it. */
export function useLacking(lists: Readonly<Record<string, TextKey>>): (fault: Fault) => string | null {
  const t = useText();
  return ({ path }) => {
    const name = lists[path];
    return name === undefined ? null : t(name);
  };
}
