import { Agency } from './agency';
import { DataCategory } from './data-category';
import type { Text } from './language';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './law/catalogue-entry';
import type { LocalDate } from './local-date';
import { Purpose } from './purpose-number';

/** A permission by law: what one agency may learn without the youth's consent. */
export interface Statute extends CatalogueEntry {
  readonly id: string;
  /** Plain language, for the youth who asks why. */
  readonly text: Text;
  readonly purpose: Purpose;
  readonly recipient: Agency;
  readonly categories: readonly DataCategory[];
  /** Whether the recipient must itself have a service relation with the youth. */
  readonly requiresOwnService: boolean;
  /** The age, in whole years, at which the permission ends; `null` for no end. */
  readonly beforeAge: number | null;
  /** The first day on which it no longer applies; `null` while it is in force. */
  readonly validTo: LocalDate | null;
}

/**
 * The permissions by law. To be reviewed by a lawyer before use: which data an order can reach, and the threshold
 * for giving one, are assessed case by case, and no list can say it all.
 */
export const STATUTES: readonly Statute[] = [
  {
    id: 'BVL_13_4',
    provisions: [{ law: 'BVL', at: '§ 13-4' }],
    kind: EntryKind.LAW,
    // Which data an order can reach, and in which kinds of case, is for a jurist to decide.
    certainty: Certainty.JURIST,
    ...SOON,
    text: {
      nb: 'Når det er alvorlig grunn til bekymring for deg, kan barnevernet kreve å få vite om andre tjenester kjenner deg og hvor du bor.',
      nn: 'Når det er alvorleg grunn til uro for deg, kan barnevernet krevje å få vite om andre tenester kjenner deg og kvar du bur.',
      en:
        'When there is serious reason to worry about you, child welfare can demand to know whether other ' +
        'services know you and where you live.',
    },
    purpose: Purpose.B106,
    recipient: Agency.CHILD_WELFARE,
    categories: [DataCategory.NAV_CASE, DataCategory.OUTREACH_CONTACT, DataCategory.HOUSING_RESIDENCY],
    requiresOwnService: true,
    beforeAge: 18,
    validFrom: '2023-01-01',
    validTo: null,
  },
];

/** What an order for information can ask for: what a statute lists. */
export const orderableCategories = (): readonly DataCategory[] => [
  ...new Set(STATUTES.flatMap(({ categories }) => categories)),
];
