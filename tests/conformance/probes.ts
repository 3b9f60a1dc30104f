import { CATEGORIES, type DataCategory } from '@brobygger/domain';
import { readConsentedFields } from '../../subgraphs/consent/src/preview/consented-fields';

/** A field of a youth by which a category is asked for, and nothing beside it. */
export interface Probe {
  /** From the youth to it, by dots. */
  readonly path: string;
  /** As the log names it. */
  readonly field: string;
  /** Whether a refusal shows where there is no record: not, where the label stands below the record. */
  readonly showsRefusal: boolean;
}

const FIELDS = readConsentedFields().filter(({ rowsOf }) => rowsOf === null);

/** The probe of a category, or of those of its fields that tell where the youth is; `null` where there is no such field. */
export function probeOf(category: DataCategory, placesYouth: boolean): Probe | null {
  const isOfAll = CATEGORIES[category].placesYouth;
  const found = FIELDS.find(
    ({ needs }) =>
      needs.every((need) => need.category === category) &&
      needs.some((need) => need.placesYouth) === (placesYouth && !isOfAll),
  );
  return found === undefined ? null : { path: found.path, field: found.field, showsRefusal: !placesYouth || isOfAll };
}
