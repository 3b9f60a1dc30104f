import { AddressProtection } from '@brobygger/domain';
import { PLACING } from '../telling/can-open.sql';
import type { Consent } from './consent.entity';

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
