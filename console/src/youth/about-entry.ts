/** What a claim is about, as the link from a line of the log hands it on: in the history of the page, and in no address. */
export interface AboutEntry {
  /** What was done, by whom and when. */
  readonly aboutEntry: string;
}

/** What the history of the page says that the claim is about; null where it says nothing, or was written by something else. */
export const aboutEntryOf = (state: unknown): string | null =>
  typeof state === 'object' && state !== null && 'aboutEntry' in state && typeof state.aboutEntry === 'string'
    ? state.aboutEntry
    : null;

/** The youth's words with what they are about before them, so that whoever reads them sees which entry it was. */
export const saidOf = (said: string, about: string | null): string => (about === null ? said : `${about}\n\n${said}`);

/** How long the youth's own words may be: the API takes 2000 characters of both. */
export const longestOf = (about: string | null): number => 2000 - saidOf('', about).length;
