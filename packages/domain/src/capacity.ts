import { CATEGORIES, type DataCategory } from './data-category';
import type { LocalDate } from './local-date';
import { Sensitivity } from './sensitivity';

/** Who can be asked to sign a consent. */
export const Signer = { YOUTH: 'YOUTH', GUARDIAN: 'GUARDIAN' } as const;
export type Signer = (typeof Signer)[keyof typeof Signer];

/** Who must have signed a consent for it to be valid, by age and category, as the law says it in a period. */
export interface CapacityRule {
  readonly validFrom: LocalDate;
  /** The first day on which the rule no longer applies; `null` while it is in force. */
  readonly validTo: LocalDate | null;
  readonly fromAge: number;
  /** The first age, in whole years, that the rule no longer reaches; `null` for no end. */
  readonly toAge: number | null;
  /** Whether the rule is for health data only (`true`), for all other data (`false`) or for both (`null`). */
  readonly health: boolean | null;
  readonly signers: readonly Signer[];
  readonly reference: string;
}

const IN_FORCE = { validFrom: '2023-01-01', validTo: null } as const;

/** The rules of capacity. They are total: one rule, and only one, holds for each age and category. */
export const CAPACITY_RULES: readonly CapacityRule[] = [
  { ...IN_FORCE, fromAge: 0, toAge: 12, health: null, signers: [Signer.GUARDIAN], reference: 'bl. § 30' },
  {
    ...IN_FORCE,
    fromAge: 12,
    toAge: 15,
    health: null,
    signers: [Signer.YOUTH, Signer.GUARDIAN],
    reference: 'bl. § 31',
  },
  { ...IN_FORCE, fromAge: 15, toAge: 16, health: false, signers: [Signer.YOUTH], reference: 'bvl. § 12-3' },
  {
    ...IN_FORCE,
    fromAge: 15,
    toAge: 16,
    health: true,
    signers: [Signer.YOUTH, Signer.GUARDIAN],
    reference: 'pbrl. § 4-4',
  },
  { ...IN_FORCE, fromAge: 16, toAge: 18, health: null, signers: [Signer.YOUTH], reference: 'pbrl. § 4-3, bvl. § 12-3' },
  { ...IN_FORCE, fromAge: 18, toAge: null, health: null, signers: [Signer.YOUTH], reference: 'vgml. § 9' },
];

const HEALTH: ReadonlySet<Sensitivity> = new Set([
  Sensitivity.HEALTH,
  Sensitivity.MENTAL_HEALTH,
  Sensitivity.SEXUALITY,
  Sensitivity.SUBSTANCES,
]);

/** Who must have signed for the category, at the age in whole years, on the date. It throws where no rule holds: no rule, no consent. */
export function requiredSigners(age: number, category: DataCategory, on: LocalDate): readonly Signer[] {
  const health = CATEGORIES[category].sensitivities.some((sensitivity) => HEALTH.has(sensitivity));
  const rule = CAPACITY_RULES.find(
    (candidate) =>
      candidate.validFrom <= on &&
      (candidate.validTo === null || on < candidate.validTo) &&
      candidate.fromAge <= age &&
      (candidate.toAge === null || age < candidate.toAge) &&
      (candidate.health === null || candidate.health === health),
  );
  if (rule === undefined) throw new RangeError(`no rule of capacity holds for \`${category}\` on \`${on}\``);
  return rule.signers;
}
