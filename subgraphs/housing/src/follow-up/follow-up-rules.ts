import { ageOn, type LocalDate } from '@brobygger/domain';
import { checkRules, type Rule } from '../rule/rule';
import {
  FirstMeetingParticipant,
  type HousingFollowUpBasis,
  type HousingFollowUpEndReason,
  type HousingReferringAgency,
} from './follow-up.entity';

/** A referral to a follow-up. */
export interface Referral {
  readonly referringAgency: HousingReferringAgency;
  readonly basis: HousingFollowUpBasis;
}

/** Whoever is referred, on a date. */
export interface Aged {
  readonly birthDate: LocalDate;
  readonly on: LocalDate;
}

/** What came of a first meeting. */
export interface FirstMeeting {
  readonly present: readonly FirstMeetingParticipant[];
  readonly voluntary: boolean;
  readonly motivated: boolean;
}

/** An end of a follow-up that rests on the basis. */
export interface Ending {
  readonly basis: HousingFollowUpBasis;
  readonly reason: HousingFollowUpEndReason;
  readonly followUpOffered: boolean;
}

/** What each agency can refer on. */
const BASES = {
  CHILD_WELFARE: ['MEASURES_PLAN', 'AFTERCARE'],
  NAV: ['SECTION_17'],
} as const satisfies Record<HousingReferringAgency, readonly HousingFollowUpBasis[]>;

const referralRules: readonly Rule<Referral>[] = [
  {
    rule: 'INV11',
    says: 'the basis is not one of the referring agency',
    objects: ({ referringAgency, basis }) =>
      !(BASES[referringAgency] as readonly HousingFollowUpBasis[]).includes(basis),
  },
];

const ageRules: readonly Rule<Aged>[] = [
  {
    rule: 'INV10',
    says: 'the follow-up is for youths of 17 to 25',
    objects: ({ birthDate, on }) => ageOn(birthDate, on) < 17 || ageOn(birthDate, on) > 25,
  },
];

const meetingRules: readonly Rule<FirstMeeting>[] = [
  {
    rule: 'INV10',
    says: 'youth, caseworker and project worker must all be at the first meeting',
    objects: ({ present }) => !Object.values(FirstMeetingParticipant).every((each) => present.includes(each)),
  },
  { rule: 'INV10', says: 'the follow-up is voluntary', objects: ({ voluntary }) => !voluntary },
  {
    rule: 'INV10',
    says: 'the follow-up begins when the youth is motivated for it',
    objects: ({ motivated }) => !motivated,
  },
];

const endingRules: readonly Rule<Ending>[] = [
  {
    rule: 'INV12',
    says: 'only a follow-up on section 17 ends because the youth moves; any other goes on',
    objects: ({ reason, basis }) => reason === 'MOVED_DISTRICT' && basis !== 'SECTION_17',
  },
  {
    rule: 'INV13',
    says: 'a youth who is not transferred must be offered help after the end',
    objects: ({ reason, followUpOffered }) => reason !== 'TRANSFERRED' && !followUpOffered,
  },
];

/** @throws RULE_VIOLATED naming the first rule that objects */
export const checkReferral = (referral: Referral): void => checkRules(referralRules, referral);

/** @throws RULE_VIOLATED for a youth who is too young or too old */
export const checkAge = (youth: Aged): void => checkRules(ageRules, youth);

/** @throws RULE_VIOLATED naming the first rule that objects */
export const checkFirstMeeting = (meeting: FirstMeeting): void => checkRules(meetingRules, meeting);

/** @throws RULE_VIOLATED naming the first rule that objects */
export const checkEnding = (ending: Ending): void => checkRules(endingRules, ending);
