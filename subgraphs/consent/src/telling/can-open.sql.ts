import { AddressProtection, CATEGORIES, DataCategory } from '@brobygger/domain';

/** The categories that tell where a youth is in whatever they hold. */
export const PLACING: readonly DataCategory[] = Object.values(DataCategory).filter(
  (category) => CATEGORIES[category].placesYouth,
);

/**
 * SQL: whether a consent to the category could open anything at all: what tells where a youth is opens on none while their address is
 * protected, and a recipient who was told of such a consent, and is shown nothing, would know of the protection.
 */
export const canOpen = ({ category, youth }: { readonly category: string; readonly youth: string }): string =>
  `(${youth}.protection = '${AddressProtection.UNGRADED}' or ${category} not in (${PLACING.map((each) => `'${each}'`).join(', ')}))`;
