import { AddressProtection, CATEGORIES, DataCategory } from '@brobygger/domain';
import type { Consent } from './consent.entity';

const PLACING = Object.values(DataCategory).filter((category) => CATEGORIES[category].placesYouth);

/**
 * SQL: whether a consent to the category could open anything at all: what tells where a youth is opens on none while their address is
 * protected, and a recipient who was told of such a consent, and is shown nothing, would know of the protection.
 */
export const canOpen = ({ category, youth }: { readonly category: string; readonly youth: string }): string =>
  `(${youth}.protection = '${AddressProtection.UNGRADED}' or ${category} not in (${PLACING.map((each) => `'${each}'`).join(', ')}))`;

/** The consents as their recipient is told of them: with the categories alone that they can open, and none that opens nothing. */
export const asToldToRecipient = (
  consents: readonly Consent[],
  protection: AddressProtection | undefined,
): readonly Consent[] =>
  protection === AddressProtection.UNGRADED
    ? consents
    : consents.flatMap((consent) => {
        const categories = consent.categories.filter((category) => !PLACING.includes(category));
        return categories.length === 0 ? [] : [Object.assign(consent, { categories })];
      });
