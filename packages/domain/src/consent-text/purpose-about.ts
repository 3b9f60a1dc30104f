import type { Language } from '../language';
import type { ConsentPurpose } from './consent-wording';
import { editionAt } from './edition';
import { WORDINGS } from './wordings';

/** What the purpose is for, in a few plain sentences. */
export const purposeAbout = (purpose: ConsentPurpose, language: Language): string =>
  editionAt(WORDINGS[language].purposes[purpose].about, Infinity).text;
