import { Agency } from '../agency';
import type { Text } from '../language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';

/** On what an agency takes records of its own work in from another system. It opens nothing to anybody else. */
export interface ImportBasis extends CatalogueEntry {
  readonly id: string;
  readonly agency: Agency;
  /** Plain language, for the youth who asks why. */
  readonly text: Text;
}

/**
 * By agency that imports. NAV's social services keep what they need for their tasks, wherever it was recorded (sotjl. § 43), and in
 * confidence (§ 44). Which provision bears the taking over from one system of theirs to another is for a jurist to decide.
 */
export const IMPORT_BASES: readonly ImportBasis[] = [
  {
    id: 'SOTJL_43',
    agency: Agency.NAV,
    provisions: [
      { law: 'SOTJL', at: '§ 43' },
      { law: 'SOTJL', at: '§ 44' },
    ],
    kind: EntryKind.LAW,
    certainty: Certainty.JURIST,
    validFrom: '2010-01-01',
    ...SOON,
    text: {
      nb: 'NAV har saken din i et annet system. De må ha den her også for å kunne hjelpe deg.',
      nn: 'NAV har saka di i eit anna system. Dei må ha henne her òg for å kunne hjelpe deg.',
      en: 'NAV has your case in another system. They must have it here too, to be able to help you.',
    },
  },
];
