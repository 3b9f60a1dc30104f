/** What a claim is about, as the link from a line of the log hands it on: in the history of the page, and in no address. */
export interface AboutEntry {
  readonly entryId: string;
  /** What was done, by whom and when. */
  readonly aboutEntry: string;
}

/** What the history of the page says that the claim is about; null where it says nothing, or was written by something else. */
export const aboutEntryOf = (state: unknown): AboutEntry | null => {
  const { entryId, aboutEntry } = Object(state) as Readonly<Record<string, unknown>>;
  return typeof entryId === 'string' && typeof aboutEntry === 'string' ? { entryId, aboutEntry } : null;
};
