import type { Owner } from '../agency';
import type { DataCategory } from '../data-category';
import type { CatalogueEntry } from './catalogue-entry';
import { KEEPING_GROUNDS, type KeepingGround } from './keeping-ground';

/**
 * From when the years of a decision count: when the organisation's last service to the youth has ended, or when the newest record was made,
 * where it never served them or has ended before.
 */
export const RecordStart = { SERVICE_ENDED: 'SERVICE_ENDED', RECORDED: 'RECORDED' } as const;
export type RecordStart = (typeof RecordStart)[keyof typeof RecordStart];

/** What becomes of records whose time is over. */
export const Disposal = { DELETE: 'DELETE', HAND_TO_ARCHIVE: 'HAND_TO_ARCHIVE' } as const;
export type Disposal = (typeof Disposal)[keyof typeof Disposal];

/** How long the records of one kind are kept, and what becomes of them then. */
export interface RecordRetention extends CatalogueEntry {
  /** Whose they are; `null`: of each agency that has some. */
  readonly owner: Owner | null;
  /** The categories that stand in them; what the youth asks to have erased is one of these. */
  readonly categories: readonly DataCategory[];
  readonly from: RecordStart;
  /**
   * `null`: as long as a decision of the municipality says (bevarings- og kassasjonsplan), and until there is one, all of it. No statute
   * and no seed that we know of has a number.
   */
  readonly years: number | null;
  /** Unless the decision says otherwise. */
  readonly then: Disposal;
  readonly ground: KeepingGround;
  /** Whether that they were erased stands in the youth's log. */
  readonly isTold: boolean;
}

interface Kind {
  readonly owner: Owner | null;
  readonly categories: readonly DataCategory[];
  readonly ground: keyof typeof KEEPING_GROUNDS;
  readonly from?: RecordStart;
  readonly isTold?: boolean;
}

function retentionOf({ owner, categories, ground: named, from, isTold = true }: Kind): RecordRetention {
  const ground = KEEPING_GROUNDS[named];
  const { provisions, validFrom, reviewOn, kind, certainty } = ground;
  return {
    ...{ owner, categories, ground, isTold, provisions, validFrom, reviewOn, kind, certainty },
    from: from ?? RecordStart.SERVICE_ENDED,
    years: null,
    then: ground.isKeptByLaw ? Disposal.HAND_TO_ARCHIVE : Disposal.DELETE,
  };
}

const KINDS = {
  CHILD_WELFARE_CASE_FILE: {
    owner: 'CHILD_WELFARE',
    categories: [
      'CHILD_WELFARE_CASE',
      'CHILD_WELFARE_INVESTIGATION',
      'CHILD_WELFARE_PROCEEDINGS',
      'CHILD_WELFARE_DECISIONS',
      'CHILD_WELFARE_DECISION_EXISTS',
      'CHILD_WELFARE_PLAN',
      'CHILD_WELFARE_TRANSFER',
    ],
    ground: 'JOURNAL',
  },
  CHILD_WELFARE_PROGRAMME: {
    owner: 'CHILD_WELFARE',
    categories: [
      'CHILD_WELFARE_COURSES',
      'CHILD_WELFARE_HEALTH_COURSE',
      'CHILD_WELFARE_PROGRAMME',
      'CHILD_WELFARE_PROGRAMME_HEALTH',
    ],
    ground: 'ARCHIVE',
  },
  CHILD_WELFARE_REFUGEE_PROFILE: {
    owner: 'CHILD_WELFARE',
    categories: ['CHILD_WELFARE_REFUGEE_STATUS'],
    ground: 'JOURNAL',
  },
  // Who reported what is told to no youth, and so neither that it is no more.
  CHILD_WELFARE_CONCERN: { owner: 'CHILD_WELFARE', categories: [], ground: 'JOURNAL', from: 'RECORDED', isTold: false },
  SENT_CONCERN: { owner: 'CHILD_WELFARE', categories: [], ground: 'ARCHIVE', from: 'RECORDED', isTold: false },
  NAV_CASE_FILE: { owner: 'NAV', categories: ['NAV_CASE', 'NAV_SECTION_17', 'NAV_ORDERS'], ground: 'ARCHIVE' },
  NAV_INCOME: { owner: 'NAV', categories: ['NAV_INCOME', 'NAV_SELF_SUFFICIENCY'], ground: 'ARCHIVE' },
  NAV_QUALIFICATION: { owner: 'NAV', categories: ['NAV_QUALIFICATION'], ground: 'ARCHIVE' },
  NAV_INDIVIDUAL_PLAN: { owner: 'NAV', categories: ['NAV_PLAN'], ground: 'ARCHIVE' },
  OUTREACH_CONTACT: {
    owner: 'OUTREACH',
    categories: ['OUTREACH_CONTACT'],
    ground: 'VOLUNTARY',
  },
  OUTREACH_ENCOUNTER: { owner: 'OUTREACH', categories: ['OUTREACH_ENCOUNTERS'], ground: 'VOLUNTARY' },
  OUTREACH_HOMELESSNESS: { owner: 'OUTREACH', categories: ['OUTREACH_HOMELESS'], ground: 'VOLUNTARY' },
  OUTREACH_GROUP: { owner: 'OUTREACH', categories: ['OUTREACH_GROUPS'], ground: 'VOLUNTARY' },
  OUTREACH_JOB_WISH: { owner: 'OUTREACH', categories: ['OUTREACH_JOB_WISH'], ground: 'VOLUNTARY' },
  OUTREACH_ADMINISTRATION: { owner: 'OUTREACH', categories: ['OUTREACH_ADMINISTRATION'], ground: 'ARCHIVE' },
  OUTREACH_FOLLOW_UP: { owner: 'OUTREACH', categories: ['OUTREACH_FOLLOW_UP'], ground: 'ARCHIVE' },
  OUTREACH_SUMMER_JOB: { owner: 'OUTREACH', categories: ['OUTREACH_SUMMER_JOB'], ground: 'ARCHIVE' },
  OUTREACH_PROGRAMME: {
    owner: 'OUTREACH',
    categories: ['OUTREACH_HAP', 'OUTREACH_ANGER_MANAGEMENT'],
    ground: 'ARCHIVE',
  },
  OUTREACH_SANCTION: {
    owner: 'OUTREACH',
    categories: ['OUTREACH_SANCTION', 'OUTREACH_BREACH_COUNT'],
    ground: 'ARCHIVE',
  },
  OUTREACH_PSYCHOLOGIST: { owner: 'OUTREACH', categories: ['OUTREACH_PSYCHOLOGIST'], ground: 'PATIENT_RECORD' },
  OUTREACH_HEALTH: { owner: 'OUTREACH', categories: ['OUTREACH_HEALTH'], ground: 'PATIENT_RECORD' },
  OUTREACH_DIALOGUE: { owner: 'OUTREACH', categories: ['OUTREACH_SEXUALITY', 'OUTREACH_EXTREMISM'], ground: 'ARCHIVE' },
  OUTREACH_NOTES: {
    owner: 'OUTREACH',
    categories: ['OUTREACH_CASE_NOTES', 'OUTREACH_RELEASED_NOTES'],
    ground: 'ARCHIVE',
  },
  HOUSING_RESIDENCY: { owner: 'HOUSING', categories: ['HOUSING_RESIDENCY'], ground: 'ARCHIVE' },
  HOUSING_RENT: { owner: 'HOUSING', categories: ['HOUSING_RENT'], ground: 'ARCHIVE' },
  HOUSING_FOLLOW_UP: { owner: 'HOUSING', categories: ['HOUSING_FOLLOW_UP'], ground: 'ARCHIVE' },
  HOUSING_MAPPING: { owner: 'HOUSING', categories: ['HOUSING_MAPPING'], ground: 'ARCHIVE' },
  HOUSING_WELLBEING: { owner: 'HOUSING', categories: [], ground: 'VOLUNTARY' },
  // What a youth wrote of themself is changed by the youth, whenever they like; this is what is left when nobody serves them any more.
  SELF_PRESENTATION: {
    owner: 'CONSENT',
    categories: [
      'SELF_PRESENTATION_ABOUT_ME',
      'SELF_PRESENTATION_CHALLENGES',
      'SELF_PRESENTATION_WISHES',
      'SELF_PRESENTATION_STRENGTHS',
      'SELF_PRESENTATION_NETWORK',
      'SELF_PRESENTATION_HELP_WANTED',
    ],
    ground: 'VOLUNTARY',
  },
  NOTICE: { owner: 'CONSENT', categories: [], ground: 'VOLUNTARY' },
  COPY_IN_PERSON: { owner: 'CONSENT', categories: [], ground: 'VOLUNTARY' },
  HANDOVER: { owner: null, categories: [], ground: 'ARCHIVE' },
  ASSIGNMENT: { owner: null, categories: [], ground: 'ARCHIVE' },
} as const satisfies Readonly<Record<string, Kind>>;

/** The kinds of records that there are of youths, as decisions on keeping and erasing name them. */
export type RecordKind = keyof typeof KINDS;

export const RECORD_KINDS = Object.keys(KINDS) as readonly RecordKind[];

export const isRecordKind = (name: unknown): name is RecordKind =>
  typeof name === 'string' && Object.hasOwn(KINDS, name);

/** How long the records of each kind are kept. Each municipality decides of its own by a decision that names these. */
export const RECORD_RETENTION = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [name, retentionOf(kind)]),
) as Readonly<Record<RecordKind, RecordRetention>>;

/** The kinds in which the category stands. */
export const recordKindsOf = (category: DataCategory): readonly RecordKind[] =>
  RECORD_KINDS.filter((name) => RECORD_RETENTION[name].categories.includes(category));
