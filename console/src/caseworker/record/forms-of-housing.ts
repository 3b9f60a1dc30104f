import {
  ChargeRentOfYouthDocument,
  MapLifeAreaOfYouthDocument,
  RecordHomeOfYouthDocument,
  RecordRentPaymentOfYouthDocument,
  type ChargeRentInput,
} from '../../generated/graphql';
import { recordForm, type RecordForm } from './record-form';

/** How a youth is doing in one area of life today. */
export const MAPPING: RecordForm = recordForm({
  name: 'mapping',
  title: 'record.mapping',
  document: MapLifeAreaOfYouthDocument,
  fields: {
    area: {
      is: 'choice',
      words: ['HEALTH', 'OWN_HOME', 'SOCIAL_SKILLS', 'FAMILY_NETWORK', 'LEISURE_PARTICIPATION', 'SCHOOL_WORK'],
      texts: 'value.area',
      label: 'record.mapping.area',
    },
    level: { is: 'step', words: ['1', '2', '3', '4', '5'], texts: 'value.level', label: 'record.mapping.level' },
    note: { is: 'long', most: 2000, label: 'record.mapping.note', about: 'record.neverShared' },
  },
});

/** What housing records. */
export const HOUSING_FORMS: readonly RecordForm[] = [
  // The residency is found from the month.
  recordForm<ChargeRentInput, 'residencyId'>({
    name: 'rent-charge',
    title: 'record.rentCharge',
    document: ChargeRentOfYouthDocument,
    fields: {
      month: { is: 'day', label: 'record.rentCharge.month' },
      amountNok: { is: 'number', label: 'record.rentCharge.amountNok' },
      dueOn: { is: 'day', label: 'record.rentCharge.dueOn' },
    },
  }),
  recordForm({
    name: 'rent-payment',
    title: 'record.rentPayment',
    document: RecordRentPaymentOfYouthDocument,
    fields: {
      amountNok: { is: 'number', label: 'record.rentPayment.amountNok' },
      paidOn: { is: 'day', label: 'record.rentPayment.paidOn' },
      paidBy: {
        is: 'choice',
        words: ['YOUTH', 'NAV', 'OTHER'],
        texts: 'value.rentPayer',
        label: 'record.rentPayment.paidBy',
      },
      clientKey: { is: 'key', label: 'record.key' },
    },
  }),
  recordForm({
    name: 'home',
    title: 'record.home',
    document: RecordHomeOfYouthDocument,
    fields: {
      kind: {
        is: 'choice',
        words: ['OWN_HOME', 'WITH_OTHERS', 'HOMELESS'],
        texts: 'value.home',
        label: 'record.home.kind',
      },
      since: { is: 'day', label: 'record.home.since', isOptional: true },
    },
  }),
  MAPPING,
];
