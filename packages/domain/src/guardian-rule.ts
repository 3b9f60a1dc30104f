import { Certainty, EntryKind, REVIEW, SOON, type CatalogueEntry } from './law/catalogue-entry';

/** What makes somebody a guardian. */
export const GuardianKind = {
  /** `foreldreansvar` (bl. § 30). */
  PARENT: 'PARENT',
  /** `vergemaal` (vgml.). */
  VERGE: 'VERGE',
  /** The representative of an unaccompanied minor (utl. ch. 11 A). */
  REPRESENTATIVE: 'REPRESENTATIVE',
} as const;
export type GuardianKind = (typeof GuardianKind)[keyof typeof GuardianKind];

/** What a guardian of a kind is asked, by the age of the youth. Who does not sign is told nothing through this system. */
export interface GuardianRule extends CatalogueEntry {
  readonly guardian: GuardianKind;
  readonly fromAge: number;
  /** The first age, in whole years, that the rule no longer reaches; `null` for no end. */
  readonly toAge: number | null;
  /** Whether they sign with the youth, or for a child below 12. */
  readonly signs: boolean;
  /** Whether below 12 their yes is enough, where others are guardians too. Where it is not, all decide together. */
  readonly signsAlone: boolean;
}

const OF_MINORS = {
  validFrom: '2023-01-01',
  kind: EntryKind.LAW,
  fromAge: 0,
  toAge: 18,
  signs: true,
  signsAlone: false,
  ...REVIEW,
} as const;

/** Those of minors end at 18. One, and only one, holds for each kind that signs at an age. */
export const GUARDIAN_RULES: readonly GuardianRule[] = [
  {
    ...OF_MINORS,
    guardian: GuardianKind.PARENT,
    certainty: Certainty.CERTAIN,
    provisions: [{ law: 'BL', at: '§ 30' }],
  },
  { ...OF_MINORS, guardian: GuardianKind.VERGE, certainty: Certainty.LIKELY, provisions: [{ law: 'VGML', at: '§ 9' }] },
  // Who came without parents has none here to ask. A parent whom the register names beside still says no.
  {
    ...OF_MINORS,
    ...SOON,
    guardian: GuardianKind.REPRESENTATIVE,
    certainty: Certainty.JURIST,
    signsAlone: true,
    provisions: [{ law: 'UTL', at: '§ 98 d' }],
  },
  // A verge of an adult has a mandate that the registry does not know: the youth signs alone.
  {
    ...SOON,
    validFrom: '2023-01-01',
    kind: EntryKind.POLICY,
    certainty: Certainty.JURIST,
    guardian: GuardianKind.VERGE,
    fromAge: 18,
    toAge: null,
    signs: false,
    signsAlone: false,
    provisions: [
      { law: 'VGML', at: '§ 9' },
      { law: 'VGML', at: '§ 21' },
    ],
  },
];
