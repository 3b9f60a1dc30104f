/** What was made of texts, kept until there are too many of them. */
export interface KeptByText<Value> {
  get(key: string): Value | undefined;
  /** Keeps it for a text of so many characters; the oldest go for it. */
  set(key: string, characters: number, value: Value): void;
}

/**
 * Keeps what is made of operations, the oldest going first, as long as their texts are together no longer than so many characters. What is
 * made of a text grows with it, so that whoever asks long operations of their own, each once, fills no more room than anybody.
 */
export function createKeptByText<Value>(mostCharacters: number): KeptByText<Value> {
  const kept = new Map<string, { readonly characters: number; readonly value: Value }>();
  let held = 0;
  return {
    get: (key) => kept.get(key)?.value,
    set(key, characters, value) {
      held += characters - (kept.get(key)?.characters ?? 0);
      kept.delete(key);
      kept.set(key, { characters, value });
      for (const [oldest, one] of kept) {
        if (held <= mostCharacters || oldest === key) break;
        kept.delete(oldest);
        held -= one.characters;
      }
    },
  };
}
