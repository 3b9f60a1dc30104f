import { Certainty, EntryKind, REVIEW, type CatalogueEntry } from './catalogue-entry';

/** Who is a party to a case of child welfare, apart from guardians. It holds there alone: elsewhere 18 is the rule (vgml. § 9). */
interface PartyRule extends CatalogueEntry {
  /** From this age the youth is a party; a younger one is where somebody has assessed that they understand the case. */
  readonly fromAge: number;
  /** So many characters an assessment has, at least: it is to say why. */
  readonly shortestAssessment: number;
}

export const PARTY_RIGHTS: PartyRule = {
  provisions: [{ law: 'BVL', at: '§ 12-3' }],
  kind: EntryKind.LAW,
  certainty: Certainty.CERTAIN,
  validFrom: '2023-01-01',
  ...REVIEW,
  fromAge: 15,
  shortestAssessment: 20,
};

/** How often a measures plan is evaluated at the least, in months (bvl. § 8-1: regularly; three months is practice). */
export const PLAN_EVALUATION = {
  provisions: [{ law: 'BVL', at: '§ 8-1' }],
  kind: EntryKind.POLICY,
  certainty: Certainty.LIKELY,
  validFrom: '2023-01-01',
  ...REVIEW,
  everyMonths: 3,
} as const satisfies CatalogueEntry & { readonly everyMonths: number };
