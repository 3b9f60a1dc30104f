/** What a text says from a version on. */
export interface Edition {
  /** The version, from 1, since which it is said so. */
  readonly since: number;
  readonly text: string;
}

/**
 * A piece of text with all that it ever said, oldest first; one that has never changed is its text. Editions are added and never
 * changed: `schema/consent-texts.lock` has the hash of whatever was shown.
 */
export type Said = string | readonly [Edition, ...Edition[]];

/** The editions of a piece, oldest first. */
export const editionsOf = (said: Said): readonly [Edition, ...Edition[]] =>
  typeof said === 'string' ? [{ since: 1, text: said }] : said;

/** The edition that holds at the version; before its first, the first. */
export const editionAt = (said: Said, version: number): Edition => {
  const [first, ...later] = editionsOf(said);
  return later.reduce((found, edition) => (edition.since <= version ? edition : found), first);
};

/** The versions in which a text of these pieces differs from the one before, oldest first: from when all of them are there. */
export function versionsOf(pieces: readonly Said[]): readonly number[] {
  const complete = Math.max(1, ...pieces.map((piece) => editionsOf(piece)[0].since));
  const changes = pieces.flatMap((piece) => editionsOf(piece).map(({ since }) => Math.max(since, complete)));
  return [...new Set([complete, ...changes])].sort((one, other) => one - other);
}

/** The last version of a text of these pieces. */
export const lastVersionOf = (pieces: readonly Said[]): number => Math.max(...versionsOf(pieces));
