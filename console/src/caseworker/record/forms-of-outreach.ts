import {
  RecordHomelessnessOfYouthDocument,
  RecordJobWishOfYouthDocument,
  RecordServiceContactOfYouthDocument,
} from '../../generated/graphql';
import { recordForm, type RecordForm } from './record-form';

/** What outreach records of a youth by name. */
export const OUTREACH_FORMS: readonly RecordForm[] = [
  recordForm({
    name: 'job-wish',
    title: 'record.jobWish',
    document: RecordJobWishOfYouthDocument,
    fields: { wish: { is: 'long', most: 500, label: 'record.jobWish.wish', about: 'record.jobWish.wishAbout' } },
  }),
  recordForm({
    name: 'homelessness',
    title: 'record.homelessness',
    document: RecordHomelessnessOfYouthDocument,
    fields: { isHomeless: { is: 'yesNo', label: 'record.homelessness.isHomeless' } },
  }),
  recordForm({
    name: 'service-contact',
    title: 'record.serviceContact',
    document: RecordServiceContactOfYouthDocument,
    fields: {
      with: {
        is: 'choice',
        words: ['FAMILY', 'SCHOOL', 'SERVICE', 'OTHER_YOUTHS'],
        texts: 'value.contactWith',
        label: 'record.serviceContact.with',
      },
      date: { is: 'day', label: 'record.serviceContact.date', about: 'record.todayIfEmpty', isOptional: true },
      note: {
        is: 'long',
        most: 500,
        label: 'record.serviceContact.note',
        about: 'record.serviceContact.noteAbout',
        isOptional: true,
      },
    },
  }),
];
