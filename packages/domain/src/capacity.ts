import { CATEGORIES, type DataCategory } from './data-category';
import { Certainty, EntryKind, REVIEW, type CatalogueEntry } from './law/catalogue-entry';
import type { Provision } from './law/law';
import type { LocalDate } from './local-date';
import type { Purpose } from './purpose-number';
import { Sensitivity } from './sensitivity';

/** Who can be asked to sign a consent. */
export const Signer = { YOUTH: 'YOUTH', GUARDIAN: 'GUARDIAN' } as const;
export type Signer = (typeof Signer)[keyof typeof Signer];

/** When a rule holds: by age and category alone, or also by what a health professional has recorded of the youth. */
export const SignerRule = { BY_AGE: 'BY_AGE', YOUTH_ALONE_IF_NOT_INFORMED: 'YOUTH_ALONE_IF_NOT_INFORMED' } as const;
export type SignerRule = (typeof SignerRule)[keyof typeof SignerRule];

/** Who must have signed a consent for it to be valid, by age, owner, category and purpose, as it is in a period. */
export interface CapacityRule extends CatalogueEntry {
  /** The first day on which the rule no longer applies; `null` while it is in force. */
  readonly validTo: LocalDate | null;
  readonly fromAge: number;
  /** The first age, in whole years, that the rule no longer reaches; `null` for no end. */
  readonly toAge: number | null;
  /** Whether the rule is for health data only (`true`), for all other data (`false`) or for both (`null`). */
  readonly health: boolean | null;
  /** Whether the rule is for what child welfare holds (`true`), for what others do (`false`) or for both (`null`). */
  readonly ofChildWelfare: boolean | null;
  /** The purposes that the rule is for alone, and then it goes before those by age for every purpose; left out, it is for every one. */
  readonly purposes?: readonly Purpose[];
  readonly signers: readonly Signer[];
  /** Whether who enters such a consent for the youth says why the youth is mature enough: the youth signs alone, and no law has the age. */
  readonly isMaturityAssessed: boolean;
  /** `YOUTH_ALONE_IF_NOT_INFORMED` goes before the rules by age while a professional has recorded that guardians are not informed. */
  readonly signerRule: SignerRule;
}

const IN_FORCE = {
  validFrom: '2023-01-01',
  validTo: null,
  health: null,
  ofChildWelfare: null,
  isMaturityAssessed: false,
  signerRule: SignerRule.BY_AGE,
  ...REVIEW,
} as const;

/** From this age, in whole years, a youth signs; below it guardians alone do (bl. § 30). */
export const YOUTH_SIGNS_FROM_AGE = 12;

/** From this age, in whole years, a child is heard before others decide (bl. § 31). */
export const HEARD_FROM_AGE = 7;

const OF_LAW = { kind: EntryKind.LAW, certainty: Certainty.CERTAIN } as const;

/** The law has 18, and says that maturity counts before: where the line goes is ours. */
const OF_MATURITY = { kind: EntryKind.POLICY, certainty: Certainty.LIKELY } as const;

/** Of them those whom the youth signs alone: who enters the yes assesses the maturity, and says so (ADR 0088). */
const ASSESSED = { ...OF_MATURITY, isMaturityAssessed: true } as const;

const bl = (at: string): Provision => ({ law: 'BL', at });
const PARTY_RIGHTS = { law: 'BVL', at: '§ 12-3' } as const;

/** The rules of capacity. Those by age for every purpose are total: one, and only one, holds for each age, owner and category. */
export const CAPACITY_RULES: readonly CapacityRule[] = [
  {
    ...IN_FORCE,
    ...OF_LAW,
    fromAge: 0,
    toAge: YOUTH_SIGNS_FROM_AGE,
    signers: [Signer.GUARDIAN],
    provisions: [bl('§ 30')],
  },
  {
    ...IN_FORCE,
    ...OF_MATURITY,
    fromAge: YOUTH_SIGNS_FROM_AGE,
    toAge: 15,
    signers: [Signer.YOUTH, Signer.GUARDIAN],
    provisions: [bl('§ 31'), bl('§ 33')],
  },
  {
    ...IN_FORCE,
    ...OF_LAW,
    fromAge: 15,
    toAge: 16,
    health: false,
    ofChildWelfare: true,
    signers: [Signer.YOUTH],
    provisions: [PARTY_RIGHTS],
  },
  {
    ...IN_FORCE,
    ...ASSESSED,
    fromAge: 15,
    toAge: 16,
    health: false,
    ofChildWelfare: false,
    signers: [Signer.YOUTH],
    provisions: [bl('§ 33')],
  },
  // The law asks parents in health care below 16. Data about health are not all of that (HAP is not): that a guardian signs for those too
  // is ours, and asks for more.
  {
    ...IN_FORCE,
    ...OF_MATURITY,
    fromAge: 15,
    toAge: 16,
    health: true,
    signers: [Signer.YOUTH, Signer.GUARDIAN],
    provisions: [bl('§ 33'), { law: 'PBRL', at: '§ 4-4' }],
  },
  {
    ...IN_FORCE,
    ...OF_LAW,
    fromAge: 16,
    toAge: 18,
    health: false,
    ofChildWelfare: true,
    signers: [Signer.YOUTH],
    provisions: [PARTY_RIGHTS],
  },
  {
    ...IN_FORCE,
    ...ASSESSED,
    fromAge: 16,
    toAge: 18,
    health: false,
    ofChildWelfare: false,
    signers: [Signer.YOUTH],
    provisions: [bl('§ 33')],
  },
  {
    ...IN_FORCE,
    kind: EntryKind.LAW,
    certainty: Certainty.LIKELY,
    fromAge: 16,
    toAge: 18,
    health: true,
    signers: [Signer.YOUTH],
    provisions: [{ law: 'PBRL', at: '§ 4-3' }],
  },
  {
    ...IN_FORCE,
    ...OF_LAW,
    fromAge: 18,
    toAge: null,
    signers: [Signer.YOUTH],
    provisions: [{ law: 'VGML', at: '§ 9' }],
  },
  // Recorded by a profession of its own records alone: HAP is data about health, and no health care.
  {
    ...IN_FORCE,
    kind: EntryKind.LAW,
    certainty: Certainty.LIKELY,
    fromAge: 12,
    toAge: 16,
    health: true,
    signers: [Signer.YOUTH],
    signerRule: SignerRule.YOUTH_ALONE_IF_NOT_INFORMED,
    provisions: [
      { law: 'PBRL', at: '§ 3-4' },
      { law: 'PBRL', at: '§ 4-3' },
    ],
  },
];

const HEALTH: ReadonlySet<Sensitivity> = new Set([
  Sensitivity.HEALTH,
  Sensitivity.MENTAL_HEALTH,
  Sensitivity.SEXUALITY,
  Sensitivity.SUBSTANCES,
]);

/** What decides who must sign for a category. */
export interface CapacityAsked {
  /** In whole years, on the day. */
  readonly age: number;
  readonly category: DataCategory;
  readonly purpose: Purpose;
  readonly on: LocalDate;
  /** The categories of which a health professional has recorded for the youth that guardians are not informed. */
  readonly notInformed?: readonly DataCategory[];
}

/** Who must have signed for the category. It throws where no rule holds: no rule, no consent. */
export function requiredSigners(asked: CapacityAsked): readonly Signer[] {
  const rule = capacityRuleOf(asked);
  if (rule !== undefined) return rule.signers;
  throw new RangeError(`no rule of capacity holds for \`${asked.category}\` on \`${asked.on}\``);
}

/** Whether who enters a consent to the category for the youth says why the youth is mature enough to give it. */
export const isMaturityAssessed = (asked: CapacityAsked): boolean => capacityRuleOf(asked)?.isMaturityAssessed ?? false;

/** The rule that says who must sign, or `undefined` where none holds. */
export function capacityRuleOf(
  { age, category, purpose, on, notInformed = [] }: CapacityAsked,
  rules = CAPACITY_RULES,
): CapacityRule | undefined {
  const { owner } = CATEGORIES[category];
  const health = isOnHealth(category);
  const holding = rules.filter(
    (candidate) =>
      candidate.validFrom <= on &&
      (candidate.validTo === null || on < candidate.validTo) &&
      candidate.fromAge <= age &&
      (candidate.toAge === null || age < candidate.toAge) &&
      (candidate.health === null || candidate.health === health) &&
      (candidate.ofChildWelfare === null || candidate.ofChildWelfare === (owner === 'CHILD_WELFARE')) &&
      (candidate.purposes === undefined || candidate.purposes.includes(purpose)),
  );
  const alone = holding.find(({ signerRule }) => signerRule === SignerRule.YOUTH_ALONE_IF_NOT_INFORMED);
  if (alone !== undefined && notInformed.includes(category)) return alone;
  const byAge = holding.filter(({ signerRule }) => signerRule === SignerRule.BY_AGE);
  return byAge.find(({ purposes }) => purposes !== undefined) ?? byAge[0];
}

/** Whether the category holds data on health. */
export const isOnHealth = (category: DataCategory): boolean =>
  CATEGORIES[category].sensitivities.some((sensitivity) => HEALTH.has(sensitivity));
