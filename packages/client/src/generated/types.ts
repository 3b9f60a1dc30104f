/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a category is open. */
export const AccessOutcome = {
  Permit: 'PERMIT',
  Deny: 'DENY'
} as const;

export type AccessOutcome = typeof AccessOutcome[keyof typeof AccessOutcome];
/** The basis of a permit, or the rule that refused. */
export const AccessReason = {
  FactsUnavailable: 'FACTS_UNAVAILABLE',
  CallerUnknown: 'CALLER_UNKNOWN',
  RoleNotPermitted: 'ROLE_NOT_PERMITTED',
  AssuranceTooLow: 'ASSURANCE_TOO_LOW',
  PurposeMissing: 'PURPOSE_MISSING',
  PurposeNotForCaller: 'PURPOSE_NOT_FOR_CALLER',
  ProfessionRequired: 'PROFESSION_REQUIRED',
  PurposeNotCovering: 'PURPOSE_NOT_COVERING',
  AddressProtected: 'ADDRESS_PROTECTED',
  ConflictOfInterest: 'CONFLICT_OF_INTEREST',
  WorkerBlocked: 'WORKER_BLOCKED',
  NoBasis: 'NO_BASIS',
  OwnService: 'OWN_SERVICE',
  Self: 'SELF',
  Statute: 'STATUTE',
  Consent: 'CONSENT',
  Emergency: 'EMERGENCY',
  Oversight: 'OVERSIGHT'
} as const;

export type AccessReason = typeof AccessReason[keyof typeof AccessReason];
/** The four agencies that own data about a youth. */
export const Agency = {
  ChildWelfare: 'CHILD_WELFARE',
  Nav: 'NAV',
  Outreach: 'OUTREACH',
  Housing: 'HOUSING'
} as const;

export type Agency = typeof Agency[keyof typeof Agency];
/** On what a value was disclosed. */
export const Basis = {
  OwnService: 'OWN_SERVICE',
  Self: 'SELF',
  Statute: 'STATUTE',
  Consent: 'CONSENT',
  Emergency: 'EMERGENCY',
  Oversight: 'OVERSIGHT'
} as const;

export type Basis = typeof Basis[keyof typeof Basis];
/** Who owns a category: an agency, or the consent registry. */
export const CategoryOwner = {
  ChildWelfare: 'CHILD_WELFARE',
  Nav: 'NAV',
  Outreach: 'OUTREACH',
  Housing: 'HOUSING',
  Consent: 'CONSENT'
} as const;

export type CategoryOwner = typeof CategoryOwner[keyof typeof CategoryOwner];
/** Where a child welfare case stands. `AFTERCARE` is ettervern. */
export const ChildWelfareCaseStatus = {
  Open: 'OPEN',
  Ending: 'ENDING',
  Aftercare: 'AFTERCARE',
  Closed: 'CLOSED'
} as const;

export type ChildWelfareCaseStatus = typeof ChildWelfareCaseStatus[keyof typeof ChildWelfareCaseStatus];
/** Whether a consent holds. `LAPSED`: it rested on a guardian's signature, and the youth is of age. `WITHDRAWN`: by the youth; `REVOKED`: by an officer on the youth’s word; `INVALIDATED`: by an authority. `SUPERSEDED`: another stands for it. */
export const ConsentState = {
  NotYetValid: 'NOT_YET_VALID',
  Active: 'ACTIVE',
  Expired: 'EXPIRED',
  Lapsed: 'LAPSED',
  Withdrawn: 'WITHDRAWN',
  Revoked: 'REVOKED',
  Invalidated: 'INVALIDATED',
  Superseded: 'SUPERSEDED'
} as const;

export type ConsentState = typeof ConsentState[keyof typeof ConsentState];
/** The unit of consent. */
export const DataCategory = {
  ChildWelfareCase: 'CHILD_WELFARE_CASE',
  ChildWelfareInvestigation: 'CHILD_WELFARE_INVESTIGATION',
  ChildWelfareProceedings: 'CHILD_WELFARE_PROCEEDINGS',
  ChildWelfareDecisions: 'CHILD_WELFARE_DECISIONS',
  ChildWelfareDecisionExists: 'CHILD_WELFARE_DECISION_EXISTS',
  ChildWelfarePlan: 'CHILD_WELFARE_PLAN',
  ChildWelfareTransfer: 'CHILD_WELFARE_TRANSFER',
  ChildWelfareCourses: 'CHILD_WELFARE_COURSES',
  ChildWelfareHealthCourse: 'CHILD_WELFARE_HEALTH_COURSE',
  ChildWelfareRefugeeStatus: 'CHILD_WELFARE_REFUGEE_STATUS',
  ChildWelfareProgramme: 'CHILD_WELFARE_PROGRAMME',
  ChildWelfareProgrammeHealth: 'CHILD_WELFARE_PROGRAMME_HEALTH',
  NavCase: 'NAV_CASE',
  NavSection_17: 'NAV_SECTION_17',
  NavOrders: 'NAV_ORDERS',
  NavSelfSufficiency: 'NAV_SELF_SUFFICIENCY',
  NavIncome: 'NAV_INCOME',
  NavQualification: 'NAV_QUALIFICATION',
  NavPlan: 'NAV_PLAN',
  OutreachContact: 'OUTREACH_CONTACT',
  OutreachEncounters: 'OUTREACH_ENCOUNTERS',
  OutreachFollowUp: 'OUTREACH_FOLLOW_UP',
  OutreachHomeless: 'OUTREACH_HOMELESS',
  OutreachGroups: 'OUTREACH_GROUPS',
  OutreachJobWish: 'OUTREACH_JOB_WISH',
  OutreachSummerJob: 'OUTREACH_SUMMER_JOB',
  OutreachHap: 'OUTREACH_HAP',
  OutreachAngerManagement: 'OUTREACH_ANGER_MANAGEMENT',
  OutreachSanction: 'OUTREACH_SANCTION',
  OutreachBreachCount: 'OUTREACH_BREACH_COUNT',
  OutreachPsychologist: 'OUTREACH_PSYCHOLOGIST',
  OutreachHealth: 'OUTREACH_HEALTH',
  OutreachSexuality: 'OUTREACH_SEXUALITY',
  OutreachExtremism: 'OUTREACH_EXTREMISM',
  OutreachCaseNotes: 'OUTREACH_CASE_NOTES',
  OutreachReleasedNotes: 'OUTREACH_RELEASED_NOTES',
  OutreachAdministration: 'OUTREACH_ADMINISTRATION',
  HousingResidency: 'HOUSING_RESIDENCY',
  HousingRent: 'HOUSING_RENT',
  HousingFollowUp: 'HOUSING_FOLLOW_UP',
  HousingMapping: 'HOUSING_MAPPING',
  Identity: 'IDENTITY',
  ContactDetails: 'CONTACT_DETAILS',
  SelfPresentationAboutMe: 'SELF_PRESENTATION_ABOUT_ME',
  SelfPresentationChallenges: 'SELF_PRESENTATION_CHALLENGES',
  SelfPresentationWishes: 'SELF_PRESENTATION_WISHES',
  SelfPresentationStrengths: 'SELF_PRESENTATION_STRENGTHS',
  SelfPresentationNetwork: 'SELF_PRESENTATION_NETWORK',
  SelfPresentationHelpWanted: 'SELF_PRESENTATION_HELP_WANTED'
} as const;

export type DataCategory = typeof DataCategory[keyof typeof DataCategory];
/** How far a handover has come, of what its sender and its receiver have said (docs/handovers.md). */
export const HandoverState = {
  Draft: 'DRAFT',
  Requested: 'REQUESTED',
  OnHold: 'ON_HOLD',
  Accepted: 'ACCEPTED',
  InProgress: 'IN_PROGRESS',
  Rejected: 'REJECTED',
  Failed: 'FAILED',
  Completed: 'COMPLETED',
  Cancelled: 'CANCELLED',
  EnteredInError: 'ENTERED_IN_ERROR'
} as const;

export type HandoverState = typeof HandoverState[keyof typeof HandoverState];
/** Where a housing follow-up stands, from referral to its end. */
export const HousingFollowUpState = {
  Referred: 'REFERRED',
  FirstMeeting: 'FIRST_MEETING',
  Declined: 'DECLINED',
  Accepted: 'ACCEPTED',
  Planning: 'PLANNING',
  Active: 'ACTIVE',
  Ended: 'ENDED'
} as const;

export type HousingFollowUpState = typeof HousingFollowUpState[keyof typeof HousingFollowUpState];
/** What a youth lives on. `LIVSOPPHOLD` is subsistence support. */
export const IncomeSource = {
  Work: 'WORK',
  Benefit: 'BENEFIT',
  Livsopphold: 'LIVSOPPHOLD',
  None: 'NONE',
  Other: 'OTHER'
} as const;

export type IncomeSource = typeof IncomeSource[keyof typeof IncomeSource];
/** Where a NAV case stands. */
export const NavCaseStatus = {
  Open: 'OPEN',
  Transferred: 'TRANSFERRED',
  Closed: 'CLOSED'
} as const;

export type NavCaseStatus = typeof NavCaseStatus[keyof typeof NavCaseStatus];
/** What a follow-up by outreach is. `ON_DECISION` rests on a decision of child welfare, `LOW_THRESHOLD` on none (lavterskel). */
export const OutreachFollowUpKind = {
  OnDecision: 'ON_DECISION',
  LowThreshold: 'LOW_THRESHOLD',
  BoysGroup: 'BOYS_GROUP',
  GirlsGroup: 'GIRLS_GROUP',
  AngerManagement: 'ANGER_MANAGEMENT',
  Hap: 'HAP',
  LadeMotorRacing: 'LADE_MOTOR_RACING',
  Psychologist: 'PSYCHOLOGIST',
  ExtremismPrevention: 'EXTREMISM_PREVENTION',
  SexTradeTalks: 'SEX_TRADE_TALKS',
  YouthSanction: 'YOUTH_SANCTION',
  SummerJob: 'SUMMER_JOB',
  CrimeAsLifestyle: 'CRIME_AS_LIFESTYLE'
} as const;

export type OutreachFollowUpKind = typeof OutreachFollowUpKind[keyof typeof OutreachFollowUpKind];
/** Why data is asked for: a number of the purpose catalogue. */
export const Purpose = {
  B101: 'B101',
  B102: 'B102',
  B103: 'B103',
  B104: 'B104',
  B105: 'B105',
  B106: 'B106',
  B107: 'B107',
  B108: 'B108',
  B109: 'B109',
  B110: 'B110',
  B111: 'B111',
  B112: 'B112'
} as const;

export type Purpose = typeof Purpose[keyof typeof Purpose];
/** What the asker can do about a refusal. `NONE`: no consent could open it for the purpose. `STATE_REASON` stands in errors alone. */
export const Remedy = {
  RequestConsent: 'REQUEST_CONSENT',
  StateReason: 'STATE_REASON',
  None: 'NONE'
} as const;

export type Remedy = typeof Remedy[keyof typeof Remedy];
/** What an asker is told of a category that was asked for: `GIVEN` where a consent to it holds now. All else is `NOT_ANSWERED`: declined, unread, withdrawn, and that there is no such youth. */
export const RequestAnswer = {
  Given: 'GIVEN',
  NotAnswered: 'NOT_ANSWERED'
} as const;

export type RequestAnswer = typeof RequestAnswer[keyof typeof RequestAnswer];
export type RequestConsentInput = {
  /** Whom it is for, where you know the id. Else `identifier`. */
  youthId?: string | null | undefined;
  /** National identity number, D-number or DUF number, in place of `youthId`. Nobody is registered by it. */
  identifier?: string | null | undefined;
  purpose: Purpose;
  /** Each is answered on its own. */
  categories: Array<DataCategory>;
  /** Why, in plain words to the youth: 20 to 500 characters. */
  reason: string;
  /** By which you know whom it was sent to; nobody else reads it. No name and no number. */
  reference?: string | null | undefined;
  /** A key of your own, 8 to 64 characters: what is sent twice with it is sent once. */
  clientKey?: string | null | undefined;
};

/** Where a residency stands, from application to moving out. */
export const ResidencyState = {
  Applied: 'APPLIED',
  Allocated: 'ALLOCATED',
  Living: 'LIVING',
  Notice: 'NOTICE',
  MovedOut: 'MOVED_OUT'
} as const;

export type ResidencyState = typeof ResidencyState[keyof typeof ResidencyState];
/** Where a decision on advice and guidance stands. One whose time is over is `ENDED`. */
export const Section17Status = {
  Granted: 'GRANTED',
  Ended: 'ENDED',
  Transferred: 'TRANSFERRED'
} as const;

export type Section17Status = typeof Section17Status[keyof typeof Section17Status];
/** A section of the self-presentation (egenpresentasjon). Each is consented to by itself. */
export const SelfPresentationSection = {
  AboutMe: 'ABOUT_ME',
  Challenges: 'CHALLENGES',
  Wishes: 'WISHES',
  Strengths: 'STRENGTHS',
  Network: 'NETWORK',
  HelpWanted: 'HELP_WANTED'
} as const;

export type SelfPresentationSection = typeof SelfPresentationSection[keyof typeof SelfPresentationSection];
/** Whether a request that was sent can be answered still. */
export const SentState = {
  Open: 'OPEN',
  Expired: 'EXPIRED',
  Cancelled: 'CANCELLED'
} as const;

export type SentState = typeof SentState[keyof typeof SentState];
/** Where a transfer to other help stands. */
export const ServiceTransferStatus = {
  Planned: 'PLANNED',
  Offered: 'OFFERED',
  OnHold: 'ON_HOLD',
  Accepted: 'ACCEPTED',
  InProgress: 'IN_PROGRESS',
  Refused: 'REFUSED',
  LostContact: 'LOST_CONTACT',
  Failed: 'FAILED',
  Cancelled: 'CANCELLED',
  Done: 'DONE'
} as const;

export type ServiceTransferStatus = typeof ServiceTransferStatus[keyof typeof ServiceTransferStatus];
export type RequestConsentMutationVariables = Exact<{
  input: RequestConsentInput;
}>;


export type RequestConsentMutation = { __typename: 'Mutation', requestConsent: { __typename: 'SentConsentRequest', id: string, state: SentState, expiresAt: string, categories: Array<{ __typename: 'SentCategory', category: DataCategory, answer: RequestAnswer }> } };

export type SentRequestsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SentRequestsQuery = { __typename: 'Query', sentConsentRequests: { __typename: 'SentConsentRequestConnection', edges: Array<{ __typename: 'SentConsentRequestEdge', node: { __typename: 'SentConsentRequest', id: string, state: SentState, reference: string | null, purpose: Purpose, sentAt: string, expiresAt: string, categories: Array<{ __typename: 'SentCategory', category: DataCategory, answer: RequestAnswer }> } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CancelRequestMutationVariables = Exact<{
  id: string;
}>;


export type CancelRequestMutation = { __typename: 'Mutation', cancelConsentRequest: { __typename: 'SentConsentRequest', id: string, state: SentState } };

export type MyConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyConsentsQuery = { __typename: 'Query', me: { __typename: 'Youth', id: string, consents: Array<{ __typename: 'Consent', id: string, purpose: Purpose | null, state: ConsentState, categories: Array<DataCategory>, validFrom: string, validTo: string, recipient: { __typename: 'Organisation', id: string, name: string } | null } | null> | null } | null };

export type ConsentCatalogueQueryVariables = Exact<{
  language: string;
}>;


export type ConsentCatalogueQuery = { __typename: 'Query', consentCatalogue: Array<{ __typename: 'ConsentCataloguePurpose', purpose: Purpose, title: string, text: string, agencies: Array<Agency>, categories: Array<{ __typename: 'ConsentCatalogueCategory', category: DataCategory, owner: CategoryOwner, title: string, text: string, isSpecial: boolean, recipients: Array<Agency> }> }> | null };

export type OrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganisationsQuery = { __typename: 'Query', organisations: Array<{ __typename: 'Organisation', id: string, name: string, agency: Agency }> | null };

export type PictureQueryVariables = Exact<{
  id: string;
}>;


export type PictureQuery = { __typename: 'Query', youth: { __typename: 'Youth', id: string, name: string | null, birthDate: string | null, childWelfare: { __typename: 'ChildWelfareRecords', case: { __typename: 'ChildWelfareCase', status: ChildWelfareCaseStatus, openedOn: string, closedOn: string | null } | null, measuresPlan: { __typename: 'MeasuresPlan', items: Array<{ __typename: 'MeasureItem', name: string | null, validTo: string | null }> } | null, transfer: { __typename: 'ServiceTransfer', status: ServiceTransferStatus, plannedOn: string, receiver: string | null } | null } | null, nav: { __typename: 'NavRecords', case: { __typename: 'NavCase', status: NavCaseStatus, openedOn: string, closedOn: string | null } | null, section17: { __typename: 'Section17Decision', status: Section17Status, validFrom: string, validTo: string | null } | null, orders: Array<{ __typename: 'NavOrder', status: HandoverState, need: string | null, orderedOn: string }> | null, income: { __typename: 'IncomeSituation', source: IncomeSource | null, monthlyNok: number | null, selfSufficient: boolean } | null } | null, outreach: { __typename: 'OutreachRecords', contact: { __typename: 'OutreachContact', known: boolean, since: string } | null, followUps: Array<{ __typename: 'OutreachFollowUp', kind: OutreachFollowUpKind | null, startedOn: string, endedOn: string | null }> | null } | null, housing: { __typename: 'HousingRecords', residency: { __typename: 'Residency', state: ResidencyState, validFrom: string | null, validTo: string | null } | null, rent: { __typename: 'RentMonth', monthNok: number, arrearsNok: number, dueOn: string } | null, followUp: { __typename: 'HousingFollowUp', state: HousingFollowUpState, plan: Array<{ __typename: 'HousingPlanItem', goal: string | null, task: string | null, owner: string | null, due: string | null, done: boolean }> | null } | null } | null, selfPresentation: Array<{ __typename: 'SelfPresentation', section: SelfPresentationSection, text: string, updatedOn: string }> | null } | null };

export type AccessQueryVariables = Exact<{
  id: string;
}>;


export type AccessQuery = { __typename: 'Query', youth: { __typename: 'Youth', id: string, access: Array<{ __typename: 'AccessDecision', category: DataCategory, owner: CategoryOwner, decision: AccessOutcome, remedy: Remedy | null }> | null } | null };

export type WouldReleaseQueryVariables = Exact<{
  operation: string;
  purpose: Purpose;
}>;


export type WouldReleaseQuery = { __typename: 'Query', wouldRelease: { __typename: 'DryRun', isPurposeOpen: boolean, needsOrder: boolean, fields: Array<{ __typename: 'DryRunField', path: string, field: string, rowsOf: DataCategory | null, couldBeReleased: boolean, reason: AccessReason | null, needs: Array<{ __typename: 'DryRunNeed', category: DataCategory, owner: CategoryOwner, placesYouth: boolean, bases: Array<Basis>, reason: AccessReason | null }> }> } | null };
