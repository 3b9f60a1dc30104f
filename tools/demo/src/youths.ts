import { Purpose } from '@brobygger/domain';

/** A youth of the demo world as a person at a keyboard names one. */
export interface ListedYouth {
  /** Short and in lower case: `aksel`. */
  readonly name: string;
  readonly id: string;
  /** The number of the story that the demo world tells of the youth. */
  readonly journey: string;
  /** The purpose for which others ask about the youth. */
  readonly purpose: Purpose;
}

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The youths of the demo world. Their ids are fixed, so that examples can name them. */
export const YOUTHS = {
  aksel: { name: 'aksel', id: idOf(1), journey: 'J1', purpose: Purpose.B102 },
  leila: { name: 'leila', id: idOf(2), journey: 'J2', purpose: Purpose.B101 },
  farid: { name: 'farid', id: idOf(3), journey: 'J3', purpose: Purpose.B102 },
  jonas: { name: 'jonas', id: idOf(4), journey: 'J4', purpose: Purpose.B103 },
  emil: { name: 'emil', id: idOf(5), journey: 'J5', purpose: Purpose.B107 },
  noor: { name: 'noor', id: idOf(6), journey: 'J6', purpose: Purpose.B104 },
  sindre: { name: 'sindre', id: idOf(7), journey: 'J7', purpose: Purpose.B102 },
  ida: { name: 'ida', id: idOf(8), journey: 'J8', purpose: Purpose.B104 },
  amir: { name: 'amir', id: idOf(9), journey: 'J9', purpose: Purpose.B103 },
} as const satisfies Record<string, ListedYouth>;

export type YouthName = keyof typeof YOUTHS;
export const YOUTH_NAMES = Object.keys(YOUTHS) as readonly YouthName[];

/** The same youths as a list, in the order of their journeys. */
export const DEMO_YOUTHS: readonly ListedYouth[] = Object.values(YOUTHS);
