import type { Text } from '../language';
import type { Profession } from '../profession';
import type { Purpose } from '../purpose-number';
import type { Sensitivity } from '../sensitivity';

/** How much of a category tells where the youth is. What does is withheld for a protected address, on every basis. */
export const TellsWhere = { NEVER: 'NEVER', SOME_FIELDS: 'SOME_FIELDS', ALWAYS: 'ALWAYS' } as const;
export type TellsWhere = (typeof TellsWhere)[keyof typeof TellsWhere];

/** Whether a field of such a category tells where the youth is: none, some of them (those that do not come first), or each. */
export const PLACEMENTS = {
  NEVER: [false],
  SOME_FIELDS: [false, true],
  ALWAYS: [true],
} as const satisfies Record<TellsWhere, readonly boolean[]>;

/** Says of a category that no purpose of a worker covers it, so that no consent can open it. It must say why. */
export const NO_WORKER_PURPOSE = [] as const;

/** Says of a category that every agency may be given it, those too that come later. */
export const EVERY_AGENCY = 'EVERY_AGENCY';

/**
 * The agencies that may ever be given a category across a border, by name, or each of them. Where it is somebody, another organisation
 * of the owner's own agency may be given it too; where it is nobody, no organisation but the one that wrote it may.
 */
type Recipients = typeof EVERY_AGENCY | readonly [string, ...string[]];

/** The purposes that may cover a category and who may be given it, or why no purpose of a worker may. */
type Coverage =
  | {
      readonly purposes: readonly [Purpose, ...Purpose[]];
      readonly recipients: Recipients;
      readonly whyNoPurpose?: never;
    }
  | { readonly purposes: typeof NO_WORKER_PURPOSE; readonly recipients?: never; readonly whyNoPurpose: string };

/** What is known about a data category before anybody consents to it. Its owner is the one in whose file it stands. */
export type CategoryDefinition = Coverage & {
  /** Every sensitivity that a value of the category can have, not only the usual one. */
  readonly sensitivities: readonly Sensitivity[];
  /** Whether one consent may list it beside other categories. A special category needs a consent of its own. */
  readonly bundleable: boolean;
  /** `SOME_FIELDS`: those whose labels say `placesYouth`; `ALWAYS`: every field, labelled so or not. */
  readonly tellsWhere: TellsWhere;
  /** The profession that alone reads and writes it in the organisation whose record it is; absent where any worker may. */
  readonly profession?: Profession;
  /**
   * Whether its owner has approved beforehand that it opens where life or health is in danger (fvl. § 13 b nr. 7). Never what only a
   * professional may give (hpl. § 23 nr. 4, § 31).
   */
  readonly opensInEmergency?: true;
  /**
   * The category of the same owner in which the youth reads what is in this one, once the owner has released it: it may hold what others
   * said in confidence. Absent where the youth's own access is at once (GDPR art. 15).
   */
  readonly releasedAs?: string;
  readonly title: Text;
  /** A few plain sentences to the youth about what will be shown. A text once shown is kept (`consent-text/category-editions.ts`). */
  readonly description: Text;
};

/** The categories of one owner, by name. */
export type CategoriesOfOwner = Readonly<Record<string, CategoryDefinition>>;
