import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What the address says after its question mark: filters stand there, so that back, reload and links keep them. */
export function useSearch() {
  const [params, setParams] = useSearchParams();
  const said = useCallback((name: string): string => params.get(name) ?? '', [params]);
  const all = useCallback((name: string): readonly string[] => params.getAll(name), [params]);
  const say = useCallback(
    (values: Readonly<Record<string, string | readonly string[] | null>>) =>
      setParams((before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values)) {
          next.delete(name);
          for (const each of value === null ? [] : typeof value === 'string' ? [value] : value) {
            if (each !== '') next.append(name, each);
          }
        }
        return next;
      }),
    [setParams],
  );
  return { said, all, say };
}

/** A word of a closed set, or nothing where the address says another. */
export const oneOf = <Word extends string>(words: readonly Word[], said: string): Word | undefined =>
  words.find((word) => word === said);
