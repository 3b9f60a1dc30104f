import type { LocalDate } from '../local-date';
import { Certainty, EntryKind, REVIEW, SOON, type CatalogueEntry } from './catalogue-entry';
import { cite, type Law } from './law';

/** The acts that child welfare decides by: that of 2021, and that of 1992 for what was decided before it. */
export type DecisionAct = Extract<Law, 'BVL' | 'BVL_1992'>;

/** What a decision by a statute may be called. */
export type DecidedKind = 'VOLUNTARY_ASSISTANCE' | 'AFTERCARE' | 'PLACEMENT' | 'OTHER';

/** A place in the acts that a decision of child welfare may rest on, down to subsection (ledd) and letter (bokstav) where it has them. */
export interface DecisionStatute extends CatalogueEntry {
  readonly act: DecisionAct;
  readonly chapter: string;
  /** The number within the chapter: `1` of § 5-1. */
  readonly paragraph: string;
  readonly subsection: number | null;
  readonly letter: string | null;
  /** What a decision by it may be called. */
  readonly kinds: readonly [DecidedKind, ...DecidedKind[]];
  /** The first day on which nothing is decided by it any more; `null` while it is in force. */
  readonly validTo: LocalDate | null;
}

const SUBSECTIONS = ['', 'første', 'andre', 'tredje', 'fjerde', 'femte', 'sjette'] as const;

type Section = `${number}-${number}`;
interface Within {
  readonly subsection?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly letter?: string;
  readonly certainty?: Certainty;
  readonly validFrom?: LocalDate;
}

/** Makes the entries of one act. */
const inAct =
  (act: DecisionAct, of: Pick<DecisionStatute, 'validFrom' | 'validTo' | 'certainty' | 'reviewOn'>) =>
  (
    section: Section,
    kinds: DecisionStatute['kinds'],
    { subsection, letter, ...more }: Within = {},
  ): DecisionStatute => {
    const [chapter = '', paragraph = ''] = section.split('-');
    const ledd = subsection === undefined ? '' : ` ${SUBSECTIONS[subsection]} ledd`;
    const bokstav = letter === undefined ? '' : ` bokstav ${letter}`;
    return {
      ...{ act, chapter, paragraph, kinds, subsection: subsection ?? null, letter: letter ?? null },
      ...{ provisions: [{ law: act, at: `§ ${section}${ledd}${bokstav}` }], kind: EntryKind.LAW },
      ...of,
      ...more,
    };
  };

const bvl = inAct('BVL', { validFrom: '2023-01-01', validTo: null, certainty: Certainty.CERTAIN, ...REVIEW });
// In force from 1 January 1993 to the last day of 2022. The subsections of § 4-4 were moved more than once.
const bvl1992 = inAct('BVL_1992', {
  ...{ validFrom: '1993-01-01', validTo: '2023-01-01', certainty: Certainty.LIKELY },
  ...SOON,
});

const ASSISTANCE = ['VOLUNTARY_ASSISTANCE'] as const;
const AFTERCARE = ['AFTERCARE'] as const;
const PLACEMENT = ['PLACEMENT'] as const;
const OTHER = ['OTHER'] as const;
// Help at once for a child whom nobody cares for: mostly a place to stay, not always.
const AT_ONCE = ['PLACEMENT', 'OTHER'] as const;
const LIKELY = { certainty: Certainty.LIKELY } as const;

/**
 * What decisions of child welfare rest on, by the code that a decision names. Which letters an act has, and what a decision by each may be
 * called, is for a jurist to review: the act of 2021 is amended, and the letters of § 6-2 are changing.
 */
export const DECISION_STATUTES = {
  BVL_3_1: bvl('3-1', ASSISTANCE),
  BVL_3_2: bvl('3-2', PLACEMENT),
  BVL_3_4: bvl('3-4', OTHER),
  BVL_3_6: bvl('3-6', AFTERCARE),
  BVL_4_1: bvl('4-1', AT_ONCE),
  BVL_4_2: bvl('4-2', PLACEMENT),
  BVL_4_3: bvl('4-3', OTHER),
  BVL_4_4: bvl('4-4', PLACEMENT),
  BVL_4_5: bvl('4-5', PLACEMENT),
  BVL_5_1_A: bvl('5-1', PLACEMENT, { subsection: 1, letter: 'a' }),
  BVL_5_1_B: bvl('5-1', PLACEMENT, { subsection: 1, letter: 'b' }),
  BVL_5_1_C: bvl('5-1', PLACEMENT, { subsection: 1, letter: 'c' }),
  BVL_5_1_D: bvl('5-1', PLACEMENT, { subsection: 1, letter: 'd' }),
  BVL_5_1_E: bvl('5-1', PLACEMENT, { subsection: 1, letter: 'e' }),
  BVL_5_1_F: bvl('5-1', PLACEMENT, { subsection: 1, letter: 'f' }),
  BVL_6_1: bvl('6-1', PLACEMENT),
  BVL_6_2_A: bvl('6-2', PLACEMENT, { subsection: 1, letter: 'a', ...LIKELY }),
  BVL_6_2_B: bvl('6-2', PLACEMENT, { subsection: 1, letter: 'b', ...LIKELY }),
  BVL_6_2_C: bvl('6-2', PLACEMENT, { subsection: 1, letter: 'c', ...LIKELY }),
  BVL_6_6: bvl('6-6', PLACEMENT),
  BVL_1992_1_3: bvl1992('1-3', AFTERCARE, { subsection: 2 }),
  BVL_1992_4_4_2: bvl1992('4-4', ASSISTANCE, { subsection: 2 }),
  BVL_1992_4_4_3: bvl1992('4-4', OTHER, { subsection: 3 }),
  BVL_1992_4_4_4: bvl1992('4-4', OTHER, { subsection: 4 }),
  BVL_1992_4_4_5: bvl1992('4-4', PLACEMENT, { subsection: 5 }),
  BVL_1992_4_4_6: bvl1992('4-4', PLACEMENT, { subsection: 6 }),
  BVL_1992_4_6_1: bvl1992('4-6', AT_ONCE, { subsection: 1 }),
  BVL_1992_4_6_2: bvl1992('4-6', PLACEMENT, { subsection: 2 }),
  BVL_1992_4_8_1: bvl1992('4-8', OTHER, { subsection: 1 }),
  BVL_1992_4_8_2: bvl1992('4-8', PLACEMENT, { subsection: 2 }),
  BVL_1992_4_8_3: bvl1992('4-8', PLACEMENT, { subsection: 3 }),
  BVL_1992_4_12_A: bvl1992('4-12', PLACEMENT, { subsection: 1, letter: 'a' }),
  BVL_1992_4_12_B: bvl1992('4-12', PLACEMENT, { subsection: 1, letter: 'b' }),
  BVL_1992_4_12_C: bvl1992('4-12', PLACEMENT, { subsection: 1, letter: 'c' }),
  BVL_1992_4_12_D: bvl1992('4-12', PLACEMENT, { subsection: 1, letter: 'd' }),
  BVL_1992_4_24_1: bvl1992('4-24', PLACEMENT, { subsection: 1 }),
  BVL_1992_4_24_2: bvl1992('4-24', PLACEMENT, { subsection: 2 }),
  BVL_1992_4_25_2: bvl1992('4-25', PLACEMENT, { subsection: 2 }),
  BVL_1992_4_26: bvl1992('4-26', PLACEMENT),
  BVL_1992_4_29: bvl1992('4-29', PLACEMENT, { validFrom: '2012-08-01' }),
} as const satisfies Record<string, DecisionStatute>;
export type DecisionStatuteCode = keyof typeof DECISION_STATUTES;
export const DecisionStatuteCode = Object.fromEntries(Object.keys(DECISION_STATUTES).map((code) => [code, code])) as {
  readonly [Code in DecisionStatuteCode]: Code;
};

/** The statute as it is cited: `bvl. § 5-1 første ledd bokstav a`. */
export const citeDecisionStatute = (code: DecisionStatuteCode): string => cite(DECISION_STATUTES[code].provisions[0]);

/** Whether decisions were made by it on the day. */
export const isInForceOn = ({ validFrom, validTo }: Pick<DecisionStatute, 'validFrom' | 'validTo'>, day: LocalDate) =>
  validFrom <= day && (validTo === null || day < validTo);

/** For whom aftercare is decided: from the age, and before the other (bvl. § 3-6). It ends on the birthday at the latest. */
export const AFTERCARE_AGES = { from: 18, before: 25 } as const;
