import { keyOf, type Asker } from './asker';

/** One client at a time, for who asks now. */
export interface OnePerAsker<Client> {
  /** The client of this asker: the same one until somebody else asks, or for something else. The one before is emptied first. */
  of(asker: Asker): Client;
  /** Empties the client that there is, as when the user logs out. */
  leave(): void;
}

/** Keeps one client at a time, and empties it when the asker changes, so that nothing of one is left for another. */
export function onePerAsker<Client>(
  make: (asker: Asker) => Client,
  empty: (client: Client) => void,
): OnePerAsker<Client> {
  let held: { readonly key: string; readonly client: Client } | null = null;
  const leave = (): void => {
    if (held !== null) empty(held.client);
    held = null;
  };
  return {
    of(asker) {
      const key = keyOf(asker);
      if (held?.key === key) return held.client;
      leave();
      const client = make(asker);
      held = { key, client };
      return client;
    },
    leave,
  };
}
