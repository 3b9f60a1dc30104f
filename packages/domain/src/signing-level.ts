import { Assurance, type Caller } from './caller';
import { CATEGORIES, type DataCategory } from './data-category';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './law/catalogue-entry';
import { Role } from './role';

/** How surely it must be known who says yes with a login. */
export interface SigningLevel extends CatalogueEntry {
  /** Whether it is for the special categories, which stand in no consent beside others (`true`), or for all others (`false`). */
  readonly special: boolean;
  readonly assurance: Assurance;
}

/** The levels, by which everybody signs who signs with a login of their own. The law says "explicit" and "appropriate", and no level. */
export const SIGNING_LEVELS: readonly SigningLevel[] = [
  {
    special: true,
    assurance: Assurance.HIGH,
    provisions: [
      { law: 'GDPR', at: 'art. 9(2)(a)' },
      { law: 'GDPR', at: 'art. 32' },
    ],
    validFrom: '2023-01-01',
    kind: EntryKind.POLICY,
    certainty: Certainty.LIKELY,
    ...SOON,
  },
  {
    special: false,
    assurance: Assurance.SUBSTANTIAL,
    provisions: [{ law: 'GDPR', at: 'art. 7(1)' }],
    validFrom: '2023-01-01',
    kind: EntryKind.POLICY,
    certainty: Certainty.LIKELY,
    ...SOON,
  },
];

const ORDER = [Assurance.LOW, Assurance.SUBSTANTIAL, Assurance.HIGH];

/** The level that a yes to all of the categories asks for. */
export function signingLevelOf(categories: readonly DataCategory[]): Assurance {
  const isSpecial = categories.some((category) => !CATEGORIES[category].bundleable);
  const level = SIGNING_LEVELS.find(({ special }) => special === isSpecial);
  return level?.assurance ?? Assurance.HIGH;
}

/** Whether the caller is known surely enough to say yes to the categories. Who enters what another signed is not asked. */
export const isSureEnough = (
  { role, assurance }: Pick<Caller, 'role' | 'assurance'>,
  categories: readonly DataCategory[],
): boolean =>
  (role !== Role.YOUTH && role !== Role.GUARDIAN) ||
  ORDER.indexOf(assurance) >= ORDER.indexOf(signingLevelOf(categories));
