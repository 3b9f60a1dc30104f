import { Agency } from './agency';
import { CATEGORIES, DataCategory } from './data-category';
import type { Text } from './language';
import { Purpose } from './purpose-number';
import { Role } from './role';

/** What is said of a purpose by itself. Which categories it covers stands with each category. */
interface PurposeEntry {
  readonly title: Text;
  readonly gdprBasis: string;
  readonly confidentialityBasis: string;
  readonly agencies: readonly Agency[];
  readonly roles: readonly Role[];
  /** An agency works with its own records alone, on its own service relation: the registry has nothing to add. */
  readonly ownOnly?: boolean;
  /** The roles whose tokens imply the purpose, so that they need not say it. */
  readonly impliedFor?: readonly Role[];
  /** Every category may be asked for, as the person's own right of access goes to all that is held. */
  readonly coversAll?: boolean;
}

/** What a purpose allows to be asked for, and on which laws. It permits nothing by itself. */
export interface PurposeDefinition extends Required<PurposeEntry> {
  /** The categories that may cross an agency border for the purpose. */
  readonly covers: readonly DataCategory[];
}

const ALL_AGENCIES = Object.values(Agency);

// Art. 9 and 10 for the special categories; a consent alone does not open art. 10, popplyl. § 11 must.
const EXPLICIT_CONSENT = 'GDPR art. 6(1)(a), art. 9(2)(a), art. 10; popplyl. § 11';

const CONSENT_LIFTS_CONFIDENTIALITY = 'fvl. § 13 a nr. 1';

/** Who reads of the own person, or what was shown of others, and never says why. */
const NO_WORKERS = [Role.YOUTH, Role.GUARDIAN, Role.CONSENT_OFFICER, Role.AUDITOR] as const;

const ENTRIES: Readonly<Record<Purpose, PurposeEntry>> = {
  B101: {
    title: { nb: 'Overgang til voksenlivet', nn: 'Overgang til vaksenlivet', en: 'Transition to adulthood' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B102: {
    title: { nb: 'Booppfølging', nn: 'Buoppfølging', en: 'Housing follow-up' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B103: {
    title: { nb: 'Arbeid og kvalifisering', nn: 'Arbeid og kvalifisering', en: 'Work and qualification' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B104: {
    title: { nb: 'Ettervern', nn: 'Ettervern', en: 'Aftercare' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B105: {
    title: { nb: 'Ungdomsplan', nn: 'Ungdomsplan', en: 'Youth plan' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  // Statute, not consent: it reaches only what `STATUTES` lists for it.
  B106: {
    title: { nb: 'Bekymring og trygghet', nn: 'Bekymring og tryggleik', en: 'Concern and safety' },
    gdprBasis: 'GDPR art. 6(1)(c)',
    confidentialityBasis: 'bvl. § 13-4',
    agencies: [Agency.CHILD_WELFARE],
    roles: [Role.CASEWORKER],
  },
  B107: {
    title: { nb: 'Egen saksbehandling', nn: 'Eiga saksbehandling', en: 'Own case handling' },
    gdprBasis: 'GDPR art. 6(1)(e), art. 9(2)(g)',
    confidentialityBasis: 'fvl. § 13 b nr. 2',
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER, Role.LEADER],
    ownOnly: true,
  },
  B108: {
    title: { nb: 'Innsyn i egne opplysninger', nn: 'Innsyn i eigne opplysningar', en: 'Access to own data' },
    gdprBasis: 'GDPR art. 6(1)(c), art. 15',
    confidentialityBasis: 'fvl. § 13 a nr. 1',
    agencies: [],
    roles: NO_WORKERS,
    impliedFor: NO_WORKERS,
    coversAll: true,
  },
};

const covers = (purpose: Purpose): readonly DataCategory[] =>
  Object.values(DataCategory).filter(
    (category) => ENTRIES[purpose].coversAll === true || purposesOf(category).includes(purpose),
  );

const purposesOf = (category: DataCategory): readonly Purpose[] => CATEGORIES[category].purposes;

const define = (purpose: Purpose): PurposeDefinition => ({
  ownOnly: false,
  impliedFor: [],
  coversAll: false,
  ...ENTRIES[purpose],
  covers: covers(purpose),
});

/** The catalogue of purposes. What a purpose does not cover, no consent can open for it. */
export const PURPOSES = Object.fromEntries(
  Object.values(Purpose).map((purpose) => [purpose, define(purpose)]),
) as Readonly<Record<Purpose, PurposeDefinition>>;

/** The purpose under which an agency works with its own records, and needs no other's. */
export const OWN_CASE_HANDLING = theOnly(({ ownOnly }) => ownOnly);

/** The purpose that the role's token implies, or `null` where the caller must say one. */
export const impliedPurposeOf = (role: Role): Purpose | null =>
  Object.values(Purpose).find((purpose) => PURPOSES[purpose].impliedFor.includes(role)) ?? null;

/** Whether the text is the number of a purpose in the catalogue. */
export const isPurpose = (text: unknown): text is Purpose => typeof text === 'string' && Object.hasOwn(PURPOSES, text);

function theOnly(is: (definition: PurposeDefinition) => boolean): Purpose {
  const [found, ...others] = Object.values(Purpose).filter((purpose) => is(PURPOSES[purpose]));
  if (found === undefined || others.length > 0) throw new TypeError('the catalogue has not exactly one such purpose');
  return found;
}
