import {
  CloseNavCaseOfYouthDocument,
  type CloseNavCaseOfYouthMutationVariables,
  DraftOrderOfYouthDocument,
  EndSection17OfYouthDocument,
  type EndSection17OfYouthMutationVariables,
  type DraftNavOrderInput,
  GrantBenefitOfYouthDocument,
  GrantSection17OfYouthDocument,
  MoveYouthToDistrictDocument,
  type NavDistrict,
  RecordIncomeOfYouthDocument,
  type WriteIndividualPlanInput,
  WriteIndividualPlanOfYouthDocument,
} from '../../generated/graphql';
import { END, REFERRAL } from '../../qualification/qualification-forms';
import { flatForm, recordForm, type FieldsOf, type RecordForm } from './record-form';

/** The districts that NAV knows (bydeler), and what is none. */
export const DISTRICTS: readonly NavDistrict[] = [
  'OSTBYEN',
  'MIDTBYEN',
  'LERKENDAL',
  'HEIMDAL',
  'BJERKE',
  'OTHER_OSLO',
  'OUT_OF_TOWN',
  'NO_FIXED_ABODE',
  'UNKNOWN',
];

/** A version of the individual plan. What is done for a goal, and by whom, is settled later. */
export const INDIVIDUAL_PLAN: RecordForm = recordForm<WriteIndividualPlanInput, 'expectedVersion'>({
  name: 'individual-plan',
  title: 'navRecord.newPlan',
  document: WriteIndividualPlanOfYouthDocument,
  fields: {
    coordinator: { is: 'text', most: 100, label: 'navRecord.coordinator' },
    goals: {
      is: 'goals',
      areas: ['HEALTH', 'OWN_HOME', 'SOCIAL_SKILLS', 'FAMILY_NETWORK', 'LEISURE_PARTICIPATION', 'SCHOOL_WORK'],
      most: 30,
      each: 300,
      label: 'navRecord.goals',
      about: 'navRecord.goalsAbout',
    },
  },
});

/** The end of the open case. Where nobody takes over, the youth was offered follow-up (INV13). */
export const CLOSING_OF_NAV: RecordForm = flatForm<CloseNavCaseOfYouthMutationVariables>({
  name: 'nav-case-end',
  title: 'closing.title',
  document: CloseNavCaseOfYouthDocument,
  fields: {
    reason: {
      is: 'choice',
      words: ['SUFFICIENT_INCOME', 'MOVED_DISTRICT', 'TRANSFERRED_SERVICE', 'WITHDREW', 'OTHER'],
      texts: 'value.navClose',
      label: 'closing.reason',
    },
    followUpOffered: { is: 'yesNo', label: 'closing.followUpOffered' },
  },
});

/** What an order says, until it is sent. */
export const ORDER_FIELDS: FieldsOf<DraftNavOrderInput> = {
  need: { is: 'long', most: 500, label: 'record.order.need' },
  goals: {
    is: 'lines',
    most: 10,
    each: 200,
    label: 'navRecord.goals',
    about: 'independence.goalsAbout',
    isOptional: true,
  },
  legalBasis: { is: 'text', most: 100, label: 'record.order.legalBasis', isOptional: true },
  startsOn: { is: 'day', label: 'record.order.startsOn', isOptional: true },
};

/** What NAV records. */
export const NAV_FORMS: readonly RecordForm[] = [
  recordForm({
    name: 'income',
    title: 'record.income',
    document: RecordIncomeOfYouthDocument,
    fields: {
      source: {
        is: 'choice',
        words: ['WORK', 'BENEFIT', 'LIVSOPPHOLD', 'NONE', 'OTHER'],
        texts: 'value.income',
        label: 'record.income.source',
      },
      monthlyNok: { is: 'number', label: 'record.income.monthlyNok' },
      selfSufficient: { is: 'yesNo', label: 'record.income.selfSufficient' },
      debtNok: { is: 'number', label: 'record.income.debtNok', about: 'record.neverShared', isOptional: true },
    },
  }),
  recordForm<DraftNavOrderInput>({
    name: 'order',
    title: 'record.order',
    document: DraftOrderOfYouthDocument,
    fields: ORDER_FIELDS,
  }),
  recordForm({
    name: 'section17',
    title: 'record.section17',
    document: GrantSection17OfYouthDocument,
    fields: {
      validFrom: { is: 'day', label: 'record.validFrom' },
      validTo: { is: 'day', label: 'record.validTo', about: 'record.validToAbout', isOptional: true },
    },
  }),
  // The one that is in force, or is the next to be.
  flatForm<EndSection17OfYouthMutationVariables>({
    name: 'section17-end',
    title: 'record.section17End',
    document: EndSection17OfYouthDocument,
    fields: {},
  }),
  recordForm({
    name: 'benefit',
    title: 'record.benefit',
    document: GrantBenefitOfYouthDocument,
    fields: {
      kind: {
        is: 'choice',
        words: ['FINANCIAL_ASSISTANCE', 'QUALIFICATION_PROGRAMME'],
        texts: 'term.value',
        label: 'record.benefit.kind',
      },
      validFrom: { is: 'day', label: 'record.validFrom' },
      validTo: { is: 'day', label: 'record.validTo', about: 'record.validToAbout', isOptional: true },
      monthlyNok: { is: 'number', label: 'record.income.monthlyNok', about: 'record.neverShared', isOptional: true },
    },
  }),
  recordForm({
    name: 'move',
    title: 'record.move',
    document: MoveYouthToDistrictDocument,
    fields: {
      receiverId: { is: 'organisation', agencies: ['NAV'], label: 'record.move.receiverId' },
      district: { is: 'choice', words: DISTRICTS, texts: 'term.value', label: 'record.move.district' },
      movesOn: { is: 'day', label: 'record.move.movesOn', isOptional: true },
    },
  }),
  END,
  REFERRAL,
];
