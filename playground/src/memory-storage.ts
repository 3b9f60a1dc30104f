import type { GraphiQLProps } from 'graphiql';

/**
 * A place for GraphiQL's tabs and settings that ends with the page.
 * GraphiQL's default is localStorage, where variables with a youth's id would outlive the session of the
 * person who wrote them.
 */
export function createMemoryStorage(): NonNullable<GraphiQLProps['storage']> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
    clear: () => {
      kept.clear();
    },
    get length() {
      return kept.size;
    },
  };
}
