import { CATEGORIES, DataCategory } from '../data-category';
import { PURPOSES } from '../purpose';
import type { Purpose } from '../purpose-number';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent-wording';

/** Categories that no field of any service has: nobody is asked for a yes to what nobody could show. */
export const WITHOUT_A_RECORD: readonly DataCategory[] = ['CONTACT_DETAILS'];

/** Whether the purpose rests on a consent. */
export const isConsentPurpose = (purpose: Purpose): purpose is ConsentPurpose =>
  CONSENT_PURPOSES.some((each) => each === purpose);

/** The categories that a consent for the purpose may name and that somebody keeps, in the order of the catalogue. */
export const offeredFor = (purpose: ConsentPurpose): readonly DataCategory[] =>
  Object.values(DataCategory).filter(
    (category) =>
      PURPOSES[purpose].covers.includes(category) &&
      CATEGORIES[category].recipients.length > 0 &&
      !WITHOUT_A_RECORD.includes(category),
  );
