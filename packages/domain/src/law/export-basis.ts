import { Agency } from '../agency';
import { Certainty, EntryKind, SOON } from './catalogue-entry';
import type { ImportBasis } from './import-basis';

/** On what an agency gives a record of its own out to another system, by a command. It opens nothing to anybody here. */
export type ExportBasis = ImportBasis;

/**
 * By agency that exports. Child welfare gives a concern on to the child welfare service whose it is: what furthers its own tasks (bvl.
 * § 13-1), and is used for what it was given for (fvl. § 13 b nr. 2). How far that reaches is for a jurist to decide.
 */
export const EXPORT_BASES: readonly ExportBasis[] = [
  {
    id: 'BVL_13_1_CONCERN',
    agency: Agency.CHILD_WELFARE,
    provisions: [
      { law: 'BVL', at: '§ 13-1' },
      { law: 'FVL', at: '§ 13 b nr. 2' },
    ],
    kind: EntryKind.LAW,
    certainty: Certainty.JURIST,
    validFrom: '2023-01-01',
    ...SOON,
    text: {
      nb: 'Noen er bekymret for deg og har sagt det til barnevernet. Barnevernet har gitt det videre til et annet system.',
      nn: 'Nokon er uroa for deg og har sagt det til barnevernet. Barnevernet har gitt det vidare til eit anna system.',
      en: 'Somebody is worried about you and has told child welfare. Child welfare has passed that on to another system.',
    },
  },
];
