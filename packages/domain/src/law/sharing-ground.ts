import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';

/** On what a worker may tell another service by telephone or on paper. */
export interface SharingRule extends CatalogueEntry {
  /** Whose data it reaches: what a profession alone keeps (hpl. § 21), or all else. */
  readonly reaches: readonly ('PROFESSION' | 'OTHER')[];
  /** The ground as the youth reads it. */
  readonly text: Text;
}

const REVIEWED = { validFrom: '2023-01-01', kind: EntryKind.LAW, ...SOON } as const;

/** The grounds on which something is told outside this system. Whether one reaches a given case is assessed by who tells. */
export const SHARING_GROUNDS = {
  CONSENT: {
    ...REVIEWED,
    provisions: [
      { law: 'FVL', at: '§ 13 a nr. 1' },
      { law: 'HPL', at: '§ 22' },
    ],
    certainty: Certainty.CERTAIN,
    reaches: ['PROFESSION', 'OTHER'],
    text: { nb: 'Du sa ja til det.', nn: 'Du sa ja til det.', en: 'You said yes to it.' },
  },
  // As narrowed by sotjl. § 44 and bvl. § 13-1: what furthers the own tasks, or averts danger to life or serious harm to health.
  COOPERATION: {
    ...REVIEWED,
    provisions: [
      { law: 'FVL', at: '§ 13 b nr. 5' },
      { law: 'SOTJL', at: '§ 44' },
      { law: 'BVL', at: '§ 13-1' },
    ],
    certainty: Certainty.JURIST,
    reaches: ['OTHER'],
    text: {
      nb: 'Tjenesten måtte fortelle det for å kunne gjøre jobben sin for deg.',
      nn: 'Tenesta måtte fortelje det for å kunne gjere jobben sin for deg.',
      en: 'The service had to tell it to do its work for you.',
    },
  },
  HEALTH_COOPERATION: {
    ...REVIEWED,
    provisions: [{ law: 'HPL', at: '§ 25' }],
    certainty: Certainty.LIKELY,
    reaches: ['PROFESSION'],
    text: {
      nb: 'Andre som gir deg helsehjelp, trengte å vite det. Du sa ikke nei.',
      nn: 'Andre som gir deg helsehjelp, trong å vite det. Du sa ikkje nei.',
      en: 'Others who give you health care needed to know. You did not say no.',
    },
  },
  DUTY_TO_REPORT: {
    ...REVIEWED,
    provisions: [
      { law: 'BVL', at: '§ 13-2' },
      { law: 'HPL', at: '§ 33' },
    ],
    certainty: Certainty.CERTAIN,
    reaches: ['PROFESSION', 'OTHER'],
    text: {
      nb: 'Tjenesten har plikt til å si fra til barnevernet når et barn kan ha det veldig vondt.',
      nn: 'Tenesta har plikt til å seie frå til barnevernet når eit barn kan ha det svært vondt.',
      en: 'The service must tell child welfare when a child may be badly off.',
    },
  },
  DANGER: {
    ...REVIEWED,
    provisions: [
      { law: 'FVL', at: '§ 13 b nr. 7' },
      { law: 'HPL', at: '§ 23 nr. 4' },
    ],
    certainty: Certainty.CERTAIN,
    reaches: ['PROFESSION', 'OTHER'],
    text: {
      nb: 'Tjenesten mente at liv eller helse var i fare.',
      nn: 'Tenesta meinte at liv eller helse var i fare.',
      en: 'The service thought that life or health was in danger.',
    },
  },
  ORDER: {
    ...REVIEWED,
    provisions: [{ law: 'BVL', at: '§ 13-4' }],
    certainty: Certainty.JURIST,
    reaches: ['PROFESSION', 'OTHER'],
    text: {
      nb: 'Barnevernet krevde å få vite det, og loven sier at tjenesten må svare.',
      nn: 'Barnevernet kravde å få vite det, og lova seier at tenesta må svare.',
      en: 'Child welfare demanded to know, and the law says that the service must answer.',
    },
  },
} as const satisfies Record<string, SharingRule>;
export type SharingGround = keyof typeof SHARING_GROUNDS;
export const SharingGround = Object.fromEntries(Object.keys(SHARING_GROUNDS).map((ground) => [ground, ground])) as {
  readonly [Ground in SharingGround]: Ground;
};
