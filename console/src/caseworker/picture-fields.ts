import type { Agency, PictureQuery } from '../generated/graphql';
import type { TextKey } from '../texts/texts';

export type YouthPicture = NonNullable<PictureQuery['youth']>;

/** How what was answered is put into words. */
export interface Words {
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number | Date>>) => string;
  readonly day: (on: string) => string;
}

/** Something that happened, on a day. */
export interface Happening {
  readonly on: string;
  readonly what: TextKey;
}

/** One field of the picture: where it stands in the answer, what it is called, and what is said of it. */
export interface PictureField {
  /** From the youth, as in the faults of an answer: `nav.case`. */
  readonly path: string;
  readonly label: TextKey;
  /** None where there is nothing. */
  readonly say: (youth: YouthPicture, words: Words) => readonly string[];
  readonly happened?: (youth: YouthPicture) => readonly Happening[];
}

export interface PicturePart {
  readonly agency: Agency;
  readonly root: 'childWelfare' | 'nav' | 'outreach' | 'housing';
  readonly fields: readonly PictureField[];
}

/** The days that are known, each with what happened on it. */
export const happenings = (
  ...each: readonly (readonly [on: string | null | undefined, what: TextKey])[]
): readonly Happening[] => each.flatMap(([on, what]) => (on === null || on === undefined ? [] : [{ on, what }]));

/** A period; its end is the first day that is no longer in it. */
export const period = ({ t, day }: Words, from: string | null | undefined, to: string | null | undefined): string => {
  if (from === null || from === undefined) {
    return to === null || to === undefined ? '' : t('picture.to', { to: day(to) });
  }
  return to === null || to === undefined
    ? t('picture.from', { from: day(from) })
    : t('picture.fromTo', { from: day(from), to: day(to) });
};

/** What is there, joined. */
export const joined = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
