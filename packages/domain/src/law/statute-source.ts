import type { DecisionStatuteCode } from './decision-statute';

/** What the schema of the national register names as help (hjelpetiltak). */
const HELP = 'register schema 4.0.1, help by §§ 3-1 to 3-5';
const HELP_BEFORE = 'register schema 4.0.1, help by § 4-4; the subsection: unverified by a jurist';

/**
 * Which source beside the act itself says that child welfare decides by the place. Of all others the text of the act is the only source,
 * and no jurist has verified section, letter, or what a decision by it is called.
 */
export const STATUTE_SOURCES: Readonly<Partial<Record<DecisionStatuteCode, string>>> = {
  BVL_3_1: HELP,
  BVL_3_2: HELP,
  BVL_3_4: HELP,
  BVL_3_6: 'Uteseksjonen i Trondheim, Årsrapport 2016 (ettervern: from 18, for who wants it); until 25: the act',
  BVL_1992_4_4_2: HELP_BEFORE,
  BVL_1992_4_4_3: HELP_BEFORE,
  BVL_1992_4_4_4: HELP_BEFORE,
  BVL_1992_4_4_5: HELP_BEFORE,
  BVL_1992_4_4_6: HELP_BEFORE,
};

/** What is said of every place that no other source bears out. */
export const UNVERIFIED = 'the act; unverified by a jurist';
