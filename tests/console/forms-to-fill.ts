import { ORGANISATIONS, YOUTHS } from '@brobygger/demo';
import { plus } from '@brobygger/domain';
import { text } from './words';

const TODAY = new Date().toISOString().slice(0, 10);
/** A month that the demo world has not charged. */
const IN_HALF_A_YEAR = plus(TODAY, { months: 6 });
const NEXT_YEAR = `${Number(TODAY.slice(0, 4)) + 1}${TODAY.slice(4)}`;
const { sindre, farid, aksel } = YOUTHS;

/** The label of what may be left empty. */
const ifAny = (key: string): string => text('record.ifAny').replace('{field}', text(key));

/** One form: where it is, what it sends, what is filled in by the texts of its labels, and what the youth reads of it afterwards. */
export interface Form {
  readonly name: string;
  readonly sends: string;
  readonly choose?: Readonly<Record<string, string>>;
  readonly write?: Readonly<Record<string, string>>;
  readonly say?: Readonly<Record<string, string>>;
  readonly tick?: string;
  readonly then: string;
}

/** What was told by phone is of every agency. */
const shared = (category: string): Form => ({
  name: 'shared-outside',
  sends: 'RecordSharedOutside',
  choose: { 'record.sharedOutside.ground': 'DANGER', 'record.sharedOutside.means': 'PHONE' },
  write: { 'record.sharedOutside.recipientName': `Legevakta, ${category}`, 'record.sharedOutside.sharedOn': TODAY },
  tick: `term.category.${category}`,
  then: `"recipientName":"Legevakta, ${category}"`,
});

/** A concern is reported by every agency; the youth reads nothing of it, and the list of what was sent does (`concerns.ts`). */
const CONCERN: Form = {
  name: 'concern',
  sends: 'FileConcern',
  choose: { 'concerns.file.receiverId': ORGANISATIONS.childWelfareTrondheim.id },
  write: { 'concerns.file.text': 'Vi har ikke sett ungdommen på to uker.' },
  say: { 'concerns.file.isUrgent': 'value.no' },
  tick: 'concerns.kind.OTHER',
  then: '',
};

/** Every form of every agency, each of a youth of whom the own agency keeps what the form goes on from. */
export const AGENCIES = [
  {
    worker: 'nav-ostbyen',
    of: sindre,
    held:
      'nav { income { monthlyNok } orders { need } section17 { validFrom status } qualification { status } ' +
      'benefitDecisions { kind } caseMoves { district } }',
    forms: [
      {
        name: 'income',
        sends: 'RecordIncomeOfYouth',
        choose: { 'record.income.source': 'WORK' },
        write: { 'record.income.monthlyNok': '12345' },
        say: { 'record.income.selfSufficient': 'value.no' },
        then: '"monthlyNok":12345',
      },
      {
        name: 'order',
        sends: 'DraftOrderOfYouth',
        write: { 'record.order.need': 'Noen å spise middag med' },
        then: '"need":"Noen å spise middag med"',
      },
      {
        name: 'section17',
        sends: 'GrantSection17OfYouth',
        write: { 'record.validFrom': TODAY },
        then: `"section17":{"validFrom":"${TODAY}"`,
      },
      {
        name: 'section17-end',
        sends: 'EndSection17OfYouth',
        then: `"section17":{"validFrom":"${TODAY}","status":"ENDED"`,
      },
      {
        name: 'benefit',
        sends: 'GrantBenefitOfYouth',
        choose: { 'record.benefit.kind': 'FINANCIAL_ASSISTANCE' },
        write: { 'record.validFrom': TODAY },
        then: '"kind":"FINANCIAL_ASSISTANCE"',
      },
      {
        name: 'move',
        sends: 'MoveYouthToDistrict',
        choose: { 'record.move.receiverId': ORGANISATIONS.navBjerke.id, 'record.move.district': 'OTHER_OSLO' },
        then: '"district":"OTHER_OSLO"',
      },
      {
        name: 'qualification-end',
        sends: 'EndQualificationOfYouth',
        choose: { 'qualification.outcome': 'SCHOOL' },
        // Who has no place that is open is referred again.
        then: '"qualification":{"status":"REFERRED"',
      },
      {
        name: 'qualification-referral',
        sends: 'ReferQualificationOfYouth',
        choose: { 'qualification.runBy': ORGANISATIONS.kontaktsenter22b.id },
        then: '"qualification":{"status":"REFERRED"',
      },
      shared('NAV_CASE'),
      CONCERN,
    ],
  },
  {
    worker: 'child-welfare-trondheim',
    of: farid,
    held:
      'childWelfare { decisions { kind } transfer { plannedOn } investigations { openedOn } case { status } refugee { settledOn } ' +
      'contacts { name } meetings { kind } parties { party ground } ' +
      'lifeAreaGoals { area level text } practicePlacements { employer arena } societyGuides { language } }',
    forms: [
      {
        name: 'decision',
        sends: 'DecideMeasureOfYouth',
        choose: {
          'record.decision.kind': 'AFTERCARE',
          'record.decision.statute': 'BVL_3_6',
          'record.decision.executedBy': 'HOUSING',
        },
        write: { 'record.validFrom': TODAY },
        say: { 'record.decision.wantedByYouth': 'value.yes' },
        then: '"kind":"AFTERCARE"',
      },
      {
        name: 'transfer',
        sends: 'StartTransferOfYouth',
        write: { 'record.transfer.plannedOn': NEXT_YEAR },
        then: `"plannedOn":"${NEXT_YEAR}"`,
      },
      {
        name: 'investigation',
        sends: 'OpenInvestigationOfYouth',
        write: { 'record.investigation.reason': 'Meldt av skolen.' },
        then: `"investigations":[{"openedOn":"${TODAY}"`,
      },
      {
        name: 'case-status',
        sends: 'SetCaseStatusOfYouth',
        choose: { 'record.caseStatus.status': 'ENDING' },
        then: '"case":{"status":"ENDING"}',
      },
      {
        name: 'refugee-profile',
        sends: 'RecordRefugeeProfileOfYouth',
        say: { 'record.refugee.unaccompaniedMinor': 'value.yes' },
        write: { [ifAny('record.refugee.settledOn')]: '2024-05-17' },
        then: '"refugee":{"settledOn":"2024-05-17"}',
      },
      {
        name: 'contact',
        sends: 'AddContactOfYouth',
        choose: { 'record.contact.role': 'TRUSTED_PERSON' },
        write: { 'record.contact.name': 'Solveig Test', 'record.validFrom': TODAY },
        then: '"name":"Solveig Test"',
      },
      {
        name: 'meeting',
        sends: 'RecordMeetingOfYouth',
        choose: { 'record.meeting.kind': 'NETWORK_MEETING' },
        write: { 'record.meeting.heldOn': TODAY },
        say: { 'record.meeting.youthTookPart': 'value.yes' },
        tick: 'value.caseRole.TRUSTED_PERSON',
        then: '"kind":"NETWORK_MEETING"',
      },
      {
        name: 'party',
        sends: 'RecordPartyOfYouth',
        choose: { 'record.party.party': 'YOUTH', 'record.party.ground': 'AGE' },
        write: { 'record.validFrom': TODAY },
        then: '"party":"YOUTH","ground":"AGE"',
      },
      {
        name: 'life-area-goal',
        sends: 'SetLifeAreaGoalOfYouth',
        choose: { 'record.mapping.area': 'OWN_HOME', 'record.mapping.level': '3' },
        write: { 'programme.goalText': 'Lage middag selv' },
        then: '"area":"OWN_HOME","level":3,"text":"Lage middag selv"',
      },
      {
        name: 'practice',
        sends: 'RecordPracticeOfYouth',
        choose: { 'programme.arena': 'PRIVATE', 'programme.arrangedBy': 'EM_BASE' },
        write: { 'programme.employer': 'Prøve bakeri', 'record.validFrom': TODAY },
        then: '"employer":"Prøve bakeri","arena":"PRIVATE"',
      },
      {
        name: 'society-guide',
        sends: 'IssueSocietyGuideToYouth',
        write: { 'programme.language': 'fa-AF' },
        then: '"language":"fa-AF"',
      },
      shared('CHILD_WELFARE_CASE'),
      CONCERN,
    ],
  },
  {
    worker: 'uteseksjonen',
    of: aksel,
    held: 'outreach { jobWishes { wish } homelessness { isHomeless } serviceContacts { with } }',
    forms: [
      {
        name: 'job-wish',
        sends: 'RecordJobWishOfYouth',
        write: { 'record.jobWish.wish': 'Noe med hester' },
        then: '"wish":"Noe med hester"',
      },
      {
        name: 'homelessness',
        sends: 'RecordHomelessnessOfYouth',
        say: { 'record.homelessness.isHomeless': 'value.yes' },
        then: '"isHomeless":true',
      },
      {
        name: 'service-contact',
        sends: 'RecordServiceContactOfYouth',
        choose: { 'record.serviceContact.with': 'SCHOOL' },
        then: '"with":"SCHOOL"',
      },
      shared('OUTREACH_FOLLOW_UP'),
      CONCERN,
    ],
  },
  {
    worker: 'housing-22b',
    of: sindre,
    held: 'housing { rentCharges { amountNok } rentPayments { amountNok paidBy } homeSituations { kind } mapping { area level } }',
    forms: [
      {
        name: 'rent-charge',
        sends: 'ChargeRentOfYouth',
        write: {
          'record.rentCharge.month': IN_HALF_A_YEAR,
          'record.rentCharge.amountNok': '5277',
          'record.rentCharge.dueOn': IN_HALF_A_YEAR,
        },
        then: '"amountNok":5277',
      },
      {
        name: 'rent-payment',
        sends: 'RecordRentPaymentOfYouth',
        write: { 'record.rentPayment.amountNok': '77', 'record.rentPayment.paidOn': TODAY },
        choose: { 'record.rentPayment.paidBy': 'NAV' },
        then: '"amountNok":77,"paidBy":"NAV"',
      },
      {
        name: 'home',
        sends: 'RecordHomeOfYouth',
        choose: { 'record.home.kind': 'WITH_OTHERS' },
        then: '"kind":"WITH_OTHERS"',
      },
      {
        name: 'mapping',
        sends: 'MapLifeAreaOfYouth',
        choose: { 'record.mapping.area': 'HEALTH', 'record.mapping.level': '4' },
        write: { 'record.mapping.note': 'Sa det selv.' },
        then: '"area":"HEALTH","level":4',
      },
      shared('HOUSING_RENT'),
      CONCERN,
    ],
  },
] as const satisfies readonly {
  readonly worker: string;
  readonly of: { readonly name: string; readonly id: string };
  readonly held: string;
  readonly forms: readonly Form[];
}[];
