/** A page of the site before it is built. */
export interface SitePage {
  /** Where it stands on the site, without an ending: `adr/0001-…`; the front page is `index`. */
  readonly name: string;
  /** The file of the repository that it is, from the root; `null` where it was made here. */
  readonly source: string | null;
  readonly text: string;
}

/** The first heading of a page. @throws TypeError where it has none */
export function titleOf({ name, text }: SitePage): string {
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new TypeError(`the page \`${name}\` has no title`);
  return title.replaceAll('`', '');
}

/** The language that a page is in, as its name says: `youth-nn` is in nynorsk. */
export const languageOf = (name: string): string => /-(nb|nn)$/.exec(name)?.[1] ?? 'en';
