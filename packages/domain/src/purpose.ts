import { Agency } from './agency';
import { DataCategory } from './data-category';
import type { Text } from './language';
import { Role } from './role';

/** Why the asker asks: the numbers of the catalogue, sent in the purpose header. */
export const Purpose = {
  B101: 'B101',
  B102: 'B102',
  B103: 'B103',
  B104: 'B104',
  B105: 'B105',
  B106: 'B106',
  B107: 'B107',
  B108: 'B108',
} as const;
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** What a purpose allows to be asked for, and on which laws. It permits nothing by itself. */
export interface PurposeDefinition {
  readonly title: Text;
  readonly gdprBasis: string;
  readonly confidentialityBasis: string;
  /** The categories that may cross an agency border for the purpose. */
  readonly covers: readonly DataCategory[];
  readonly agencies: readonly Agency[];
  readonly roles: readonly Role[];
}

const ALL_AGENCIES = Object.values(Agency);

// Art. 9 and 10 for the special categories; a consent alone does not open art. 10, popplyl. § 11 must.
const EXPLICIT_CONSENT = 'GDPR art. 6(1)(a), art. 9(2)(a), art. 10; popplyl. § 11';

const CONSENT_LIFTS_CONFIDENTIALITY = 'fvl. § 13 a nr. 1';

const SELF_PRESENTATION = [
  DataCategory.SELF_PRESENTATION_ABOUT_ME,
  DataCategory.SELF_PRESENTATION_CHALLENGES,
  DataCategory.SELF_PRESENTATION_WISHES,
  DataCategory.SELF_PRESENTATION_STRENGTHS,
  DataCategory.SELF_PRESENTATION_NETWORK,
  DataCategory.SELF_PRESENTATION_HELP_WANTED,
] as const;

const ALL_NAV = [
  DataCategory.NAV_CASE,
  DataCategory.NAV_SECTION_17,
  DataCategory.NAV_ORDERS,
  DataCategory.NAV_INCOME,
  DataCategory.NAV_QUALIFICATION,
] as const;

/** The catalogue of purposes. What a purpose does not cover, no consent can open for it. */
export const PURPOSES: Readonly<Record<Purpose, PurposeDefinition>> = {
  B101: {
    title: { nb: 'Overgang til voksenlivet', nn: 'Overgang til vaksenlivet', en: 'Transition to adulthood' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    covers: [
      DataCategory.CHILD_WELFARE_CASE,
      DataCategory.CHILD_WELFARE_DECISIONS,
      DataCategory.CHILD_WELFARE_PLAN,
      DataCategory.CHILD_WELFARE_TRANSFER,
      DataCategory.CHILD_WELFARE_COURSES,
      ...ALL_NAV,
      DataCategory.OUTREACH_CONTACT,
      DataCategory.OUTREACH_FOLLOW_UP,
      DataCategory.HOUSING_RESIDENCY,
      DataCategory.HOUSING_RENT,
      DataCategory.HOUSING_FOLLOW_UP,
      DataCategory.IDENTITY,
      DataCategory.CONTACT_DETAILS,
      ...SELF_PRESENTATION,
    ],
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B102: {
    title: { nb: 'Booppfølging', nn: 'Buoppfølging', en: 'Housing follow-up' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    covers: [
      DataCategory.CHILD_WELFARE_CASE,
      DataCategory.CHILD_WELFARE_DECISIONS,
      DataCategory.CHILD_WELFARE_PLAN,
      DataCategory.CHILD_WELFARE_TRANSFER,
      DataCategory.CHILD_WELFARE_COURSES,
      DataCategory.CHILD_WELFARE_REFUGEE_STATUS,
      ...ALL_NAV,
      DataCategory.OUTREACH_CONTACT,
      DataCategory.OUTREACH_FOLLOW_UP,
      DataCategory.HOUSING_RESIDENCY,
      DataCategory.HOUSING_RENT,
      DataCategory.HOUSING_FOLLOW_UP,
      DataCategory.HOUSING_MAPPING,
      DataCategory.IDENTITY,
      DataCategory.CONTACT_DETAILS,
      ...SELF_PRESENTATION,
    ],
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B103: {
    title: { nb: 'Arbeid og kvalifisering', nn: 'Arbeid og kvalifisering', en: 'Work and qualification' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    covers: [
      DataCategory.CHILD_WELFARE_COURSES,
      DataCategory.NAV_SECTION_17,
      DataCategory.NAV_ORDERS,
      DataCategory.NAV_QUALIFICATION,
      DataCategory.OUTREACH_CONTACT,
      DataCategory.OUTREACH_FOLLOW_UP,
      DataCategory.OUTREACH_GROUPS,
      DataCategory.OUTREACH_SUMMER_JOB,
      DataCategory.IDENTITY,
      DataCategory.CONTACT_DETAILS,
      ...SELF_PRESENTATION,
    ],
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B104: {
    title: { nb: 'Ettervern', nn: 'Ettervern', en: 'Aftercare' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    covers: [
      DataCategory.CHILD_WELFARE_CASE,
      DataCategory.CHILD_WELFARE_DECISIONS,
      DataCategory.CHILD_WELFARE_PLAN,
      DataCategory.CHILD_WELFARE_TRANSFER,
      DataCategory.CHILD_WELFARE_COURSES,
      DataCategory.CHILD_WELFARE_HEALTH_COURSE,
      ...ALL_NAV,
      DataCategory.OUTREACH_CONTACT,
      DataCategory.OUTREACH_FOLLOW_UP,
      DataCategory.OUTREACH_GROUPS,
      DataCategory.HOUSING_RESIDENCY,
      DataCategory.HOUSING_RENT,
      DataCategory.HOUSING_FOLLOW_UP,
      DataCategory.HOUSING_MAPPING,
      DataCategory.IDENTITY,
      DataCategory.CONTACT_DETAILS,
      ...SELF_PRESENTATION,
    ],
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  B105: {
    title: { nb: 'Ungdomsplan', nn: 'Ungdomsplan', en: 'Youth plan' },
    gdprBasis: EXPLICIT_CONSENT,
    confidentialityBasis: CONSENT_LIFTS_CONFIDENTIALITY,
    covers: [
      DataCategory.CHILD_WELFARE_PLAN,
      DataCategory.OUTREACH_FOLLOW_UP,
      DataCategory.OUTREACH_HAP,
      DataCategory.OUTREACH_ANGER_MANAGEMENT,
      DataCategory.OUTREACH_SANCTION,
      DataCategory.OUTREACH_HEALTH,
      DataCategory.OUTREACH_PSYCHOLOGIST,
      DataCategory.NAV_QUALIFICATION,
      DataCategory.IDENTITY,
      ...SELF_PRESENTATION,
    ],
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER],
  },
  // Statute, not consent: it reaches only what `STATUTES` lists for it.
  B106: {
    title: { nb: 'Bekymring og trygghet', nn: 'Bekymring og tryggleik', en: 'Concern and safety' },
    gdprBasis: 'GDPR art. 6(1)(c)',
    confidentialityBasis: 'bvl. § 13-4',
    covers: [
      DataCategory.NAV_CASE,
      DataCategory.OUTREACH_CONTACT,
      DataCategory.HOUSING_RESIDENCY,
      DataCategory.IDENTITY,
      DataCategory.CONTACT_DETAILS,
    ],
    agencies: [Agency.CHILD_WELFARE],
    roles: [Role.CASEWORKER],
  },
  B107: {
    title: { nb: 'Egen saksbehandling', nn: 'Eiga saksbehandling', en: 'Own case handling' },
    gdprBasis: 'GDPR art. 6(1)(e), art. 9(2)(g)',
    confidentialityBasis: 'fvl. § 13 b nr. 2',
    covers: [DataCategory.IDENTITY],
    agencies: ALL_AGENCIES,
    roles: [Role.CASEWORKER, Role.LEADER],
  },
  B108: {
    title: { nb: 'Innsyn i egne opplysninger', nn: 'Innsyn i eigne opplysningar', en: 'Access to own data' },
    gdprBasis: 'GDPR art. 6(1)(c), art. 15',
    confidentialityBasis: 'fvl. § 13 a nr. 1',
    covers: Object.values(DataCategory),
    agencies: [],
    roles: [Role.YOUTH, Role.GUARDIAN, Role.CONSENT_OFFICER, Role.AUDITOR],
  },
};

/** Whether the text is the number of a purpose in the catalogue. */
export const isPurpose = (text: unknown): text is Purpose => typeof text === 'string' && Object.hasOwn(PURPOSES, text);
