import {
  ageOn,
  CATEGORIES,
  isConsentPurpose,
  isCovered,
  monthsOn,
  offeredFor,
  OpenedBy,
  osloDate,
  PURPOSES,
  requiredSigners,
  type DataCategory,
  type LocalDate,
  type Purpose,
  type RuleArgument,
  type Signer,
} from '@brobygger/domain';
import type { Organisation } from '../organisation/organisation.entity';

/** A consent as it is about to be given. */
export interface ProposedConsent {
  readonly recipient: Pick<Organisation, 'id' | 'agency'>;
  readonly purpose: Purpose;
  readonly categories: readonly DataCategory[];
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly signedBy: readonly Signer[];
  readonly guardianId: string | null;
  /** The guardians who signed beside that one. */
  readonly otherGuardianIds: readonly string[];
  readonly birthDate: LocalDate;
  readonly signedOn: LocalDate;
  /** Of which categories guardians are not informed. */
  readonly notInformed: readonly DataCategory[];
}

type GivingCode = 'INV31' | 'CAPACITY';

interface GivingRule<Proposed> {
  readonly rule: GivingCode;
  readonly argument: RuleArgument<GivingCode>;
  readonly message: string;
  readonly objects: (consent: Proposed) => boolean;
}

/** How far off a consent may begin, so that nobody has forgotten it by then. */
const FURTHEST_OFF_MONTHS = 12;

/** When a consent for the purpose ends at the latest that begins at the moment: at once where none rests on consent. */
const latestEnd = (validFrom: Date, purpose: Purpose): Date => monthsOn(validFrom, PURPOSES[purpose].longestMonths);

/** When a consent for the purpose ends that begins at the moment, unless said otherwise: on the last day on which it may. */
export const endUnlessSaid = (validFrom: Date, purpose: Purpose): Date => {
  const latest = latestEnd(validFrom, purpose);
  return new Date(Math.min(Date.parse(`${osloDate(latest)}T00:00:00Z`), latest.getTime()));
};

/** Whether a consent that is given at the moment may begin then: not before, and not so far off that nobody remembers it. */
export const mayBegin = (validFrom: Date, at: Date): boolean =>
  validFrom >= at && validFrom <= monthsOn(at, FURTHEST_OFF_MONTHS);

/** What is asked of somebody: for which organisation, for what, and which categories. */
type Coverage = Pick<ProposedConsent, 'recipient' | 'purpose' | 'categories'>;

/** A consent before anybody has signed it. */
type DraftConsent = Coverage & Pick<ProposedConsent, 'validFrom' | 'validTo'>;

/** What neither a consent nor a request for one may name (INV31). */
export const coverageRules: readonly GivingRule<Coverage>[] = [
  {
    rule: 'INV31',
    argument: 'input.categories',
    message: 'a consent names at least one category',
    objects: ({ categories }) => categories.length === 0,
  },
  {
    rule: 'INV31',
    argument: 'input.purpose',
    message: 'the purpose does not cover every category',
    objects: ({ purpose, categories }) => !categories.every((category) => PURPOSES[purpose].covers.includes(category)),
  },
  {
    rule: 'INV31',
    argument: 'input.purpose',
    message: 'the purpose is not open to the recipient',
    objects: ({ purpose, recipient }) => !PURPOSES[purpose].agencies.includes(recipient.agency),
  },
  {
    rule: 'INV31',
    argument: 'input.purpose',
    message: 'the purpose rests on no consent',
    objects: ({ purpose }) => PURPOSES[purpose].openedBy !== OpenedBy.CONSENT,
  },
  {
    rule: 'INV31',
    argument: 'input.categories',
    message: 'the recipient is never given every category',
    objects: ({ purpose, categories, recipient }) =>
      !categories.every((category) => isCovered(purpose, category, recipient.agency)),
  },
  {
    rule: 'INV31',
    argument: 'input.categories',
    message: 'nobody keeps every category: what no service has is offered nowhere',
    objects: ({ purpose, categories }) =>
      isConsentPurpose(purpose) && !categories.every((category) => offeredFor(purpose).includes(category)),
  },
];

/** What makes a consent void from the start, whoever signs it (INV31, GDPR art. 7). */
export const draftRules: readonly GivingRule<DraftConsent>[] = [
  {
    rule: 'INV31',
    argument: 'input.categories',
    message: 'a consent is about the data of one owner',
    objects: ({ categories }) => new Set(categories.map((category) => CATEGORIES[category].owner)).size > 1,
  },
  {
    rule: 'INV31',
    argument: 'input.categories',
    message: 'a special category needs a consent of its own',
    objects: ({ categories }) =>
      categories.length > 1 && categories.some((category) => !CATEGORIES[category].bundleable),
  },
  ...coverageRules,
  {
    rule: 'INV31',
    argument: 'input.validTo',
    message: 'a consent ends after it begins',
    objects: ({ validFrom, validTo }) => validTo <= validFrom,
  },
  {
    rule: 'INV31',
    argument: 'input.validTo',
    message: 'a consent lasts twelve months at most, or as long as its purpose lets it',
    objects: ({ validFrom, validTo, purpose }) => validTo > latestEnd(validFrom, purpose),
  },
];

/** What makes a consent void from the start. The first objection is the answer. */
export const givingRules: readonly GivingRule<ProposedConsent>[] = [
  ...draftRules,
  {
    rule: 'CAPACITY',
    argument: 'input.guardianId',
    message: 'the guardian who signed is named, and nobody who did not sign',
    objects: ({ signedBy, guardianId, otherGuardianIds }) =>
      signedBy.includes('GUARDIAN') !== (guardianId !== null) || (guardianId === null && otherGuardianIds.length > 0),
  },
  {
    rule: 'CAPACITY',
    argument: 'input.signedBy',
    message: 'a signature that the age asks for is missing',
    objects: (consent) => !signersOf(consent).every((signer) => consent.signedBy.includes(signer)),
  },
];

/** Who must sign, at the age of the signing, for all the categories together. */
export const signersOf = ({
  birthDate,
  signedOn: on,
  purpose,
  categories,
  notInformed,
}: Pick<ProposedConsent, 'birthDate' | 'signedOn' | 'purpose' | 'categories' | 'notInformed'>): readonly Signer[] => {
  const age = ageOn(birthDate, on);
  return [...new Set(categories.flatMap((category) => requiredSigners({ age, category, purpose, on, notInformed })))];
};
