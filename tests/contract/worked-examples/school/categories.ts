import { Purpose } from '../purpose-number';
import { Sensitivity } from '../sensitivity';
import { TellsWhere, type CategoryDefinition } from './category-definition';

/** The data categories that the schools own. */
export const SCHOOL_CATEGORIES = {
  SCHOOL_ATTENDANCE: {
    sensitivities: [Sensitivity.WORK],
    bundleable: true,
    tellsWhere: TellsWhere.NEVER,
    purposes: [Purpose.B101, Purpose.B103],
    recipients: ['CHILD_WELFARE', 'NAV'],
    title: { nb: 'Fravær på skolen', nn: 'Fråvær på skulen', en: 'Absence from school' },
    description: {
      nb: 'Viser hvor mange dager du har vært borte fra skolen i hvert halvår.',
      nn: 'Viser kor mange dagar du har vore borte frå skulen i kvart halvår.',
      en: 'Shows on how many days of each term you have been away from school.',
    },
  },
} as const satisfies Record<`SCHOOL_${string}`, CategoryDefinition>;
