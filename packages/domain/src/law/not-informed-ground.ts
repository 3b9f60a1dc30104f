import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';

/** Why the guardians of a youth of 12 to 15 are not informed of health care. */
export interface NotInformedRule extends CatalogueEntry {
  /** The ground as the youth reads it. */
  readonly text: Text;
}

const OF_LAW = { validFrom: '2023-01-01', kind: EntryKind.LAW, certainty: Certainty.LIKELY, ...SOON } as const;

/** The grounds on which guardians are not informed. Whether one holds in a given case is assessed by the health professional. */
export const NOT_INFORMED_GROUNDS = {
  OWN_WISH: {
    ...OF_LAW,
    provisions: [{ law: 'PBRL', at: '§ 3-4 annet ledd' }],
    text: {
      nb: 'Du vil ikke at de skal vite det, og har gode grunner.',
      nn: 'Du vil ikkje at dei skal vite det, og har gode grunnar.',
      en: 'You do not want them to know, for good reasons.',
    },
  },
  WEIGHTY_REASONS: {
    ...OF_LAW,
    provisions: [{ law: 'PBRL', at: '§ 3-4 tredje ledd' }],
    text: {
      nb: 'Det kan skade deg at de får vite det.',
      nn: 'Det kan skade deg at dei får vite det.',
      en: 'It could harm you if they knew.',
    },
  },
} as const satisfies Record<string, NotInformedRule>;
export type NotInformedGround = keyof typeof NOT_INFORMED_GROUNDS;
export const NotInformedGround = Object.fromEntries(
  Object.keys(NOT_INFORMED_GROUNDS).map((ground) => [ground, ground]),
) as {
  readonly [Ground in NotInformedGround]: Ground;
};
