import {
  MapLifeAreaOfYouthDocument,
  RecordHomeOfYouthDocument,
  RecordRentOfYouthDocument,
} from '../../generated/graphql';
import { recordForm, type RecordForm } from './record-form';

/** What housing records. */
export const HOUSING_FORMS: readonly RecordForm[] = [
  recordForm({
    name: 'rent',
    title: 'record.rent',
    document: RecordRentOfYouthDocument,
    fields: {
      monthNok: { is: 'number', label: 'record.rent.monthNok' },
      arrearsNok: { is: 'number', label: 'record.rent.arrearsNok' },
      dueOn: { is: 'day', label: 'record.rent.dueOn' },
      paidOn: { is: 'day', label: 'record.rent.paidOn', isOptional: true },
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
  recordForm({
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
  }),
];
