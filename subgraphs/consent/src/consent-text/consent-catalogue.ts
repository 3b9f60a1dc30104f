import {
  CATEGORIES,
  CONSENT_PURPOSES,
  isCovered,
  offeredFor,
  purposeAbout,
  PURPOSES,
  type ConsentPurpose,
  type DataCategory,
  type Language,
} from '@brobygger/domain';
import type { ConsentCatalogueCategory, ConsentCataloguePurpose } from './consent-text.type';

/** What a youth may consent to, purpose by purpose, in the language. */
export const consentCatalogue = (language: Language): readonly ConsentCataloguePurpose[] =>
  CONSENT_PURPOSES.map((purpose) => ({
    purpose,
    title: PURPOSES[purpose].title[language],
    text: purposeAbout(purpose, language),
    agencies: PURPOSES[purpose].agencies,
    categories: offeredFor(purpose).map((category) => shown(purpose, category, language)),
  }));

function shown(purpose: ConsentPurpose, category: DataCategory, language: Language): ConsentCatalogueCategory {
  const { owner, title, description, bundleable } = CATEGORIES[category];
  return {
    category,
    owner,
    title: title[language],
    text: description[language],
    isSpecial: !bundleable,
    recipients: PURPOSES[purpose].agencies.filter((agency) => isCovered(purpose, category, agency)),
  };
}
