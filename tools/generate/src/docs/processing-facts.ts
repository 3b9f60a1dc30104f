import {
  Basis,
  CATEGORIES,
  citeAll,
  DataCategory,
  isCovered,
  legalBasisOf,
  ownerOf,
  Purpose,
  PURPOSES,
  SERVICE_NAMES,
  SPECIAL_SENSITIVITIES,
  type Text,
} from '@brobygger/domain';

/** A category as the record of processing has it: whose it is, to whom it may ever be given, and on what it is held and kept secret. */
export interface CategoryOfRecord {
  readonly category: string;
  readonly title: Text;
  readonly owner: string;
  readonly isSpecial: boolean;
  readonly sensitivities: readonly string[];
  readonly recipients: readonly string[];
  /** Three citations, as `legalBasisOf` has them. */
  readonly processing: string;
  readonly secrecy: string;
  readonly lifts: string;
}

/** An activity: one for each purpose, with what may cross to whom for it. */
export interface ActivityOfRecord {
  readonly purpose: string;
  readonly title: Text;
  readonly openedBy: string;
  /** Two citations: the basis for processing, and what lifts the duty of secrecy. */
  readonly basis: string;
  readonly lifts: string;
  readonly roles: readonly string[];
  readonly categories: readonly string[];
  readonly recipients: readonly { readonly agency: string; readonly categories: readonly string[] }[];
  /** Local dates. */
  readonly validFrom: string;
  readonly reviewOn: string;
}

/** All that the catalogues say for a record of processing activities (GDPR art. 30), whatever its format. */
export interface ProcessingFacts {
  readonly owners: readonly string[];
  readonly categories: readonly CategoryOfRecord[];
  readonly activities: readonly ActivityOfRecord[];
}

/** The facts as the catalogues of today have them. */
export const processingFacts = (): ProcessingFacts => ({
  owners: SERVICE_NAMES.map(ownerOf),
  categories: Object.values(DataCategory).map(categoryOf),
  activities: Object.values(Purpose).map(activityOf),
});

function categoryOf(category: DataCategory): CategoryOfRecord {
  const { owner, title, sensitivities, recipients } = CATEGORIES[category];
  const { processing, secrecy, lifts } = legalBasisOf({ basis: Basis.CONSENT, category });
  const isSpecial = sensitivities.some((each) => SPECIAL_SENSITIVITIES.has(each));
  return { category, title, owner, isSpecial, sensitivities, recipients, processing, secrecy, lifts };
}

function activityOf(purpose: Purpose): ActivityOfRecord {
  const { title, openedBy, provisions, lifts, agencies, roles, covers, validFrom, reviewOn } = PURPOSES[purpose];
  return {
    purpose,
    title,
    openedBy,
    basis: citeAll(provisions),
    lifts: citeAll(lifts),
    roles,
    categories: covers,
    recipients: agencies.map((agency) => ({
      agency,
      categories: covers.filter((category) => isCovered(purpose, category, agency)),
    })),
    validFrom,
    reviewOn,
  };
}
