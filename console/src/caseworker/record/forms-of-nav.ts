import {
  DraftOrderOfYouthDocument,
  type DraftNavOrderInput,
  GrantSection17OfYouthDocument,
  RecordIncomeOfYouthDocument,
} from '../../generated/graphql';
import { END, REFERRAL } from '../../qualification/qualification-forms';
import { recordForm, type RecordForm } from './record-form';

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
  recordForm<DraftNavOrderInput, 'goals'>({
    name: 'order',
    title: 'record.order',
    document: DraftOrderOfYouthDocument,
    fields: {
      need: { is: 'long', most: 500, label: 'record.order.need' },
      legalBasis: { is: 'text', most: 100, label: 'record.order.legalBasis', isOptional: true },
      startsOn: { is: 'day', label: 'record.order.startsOn', isOptional: true },
    },
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
  END,
  REFERRAL,
];
