import { recordForm, type RecordForm } from '../caseworker/record/record-form';
import {
  EndQualificationOfYouthDocument,
  OpenQualificationGroupDocument,
  ReferQualificationOfYouthDocument,
  type EndQualificationInput,
  type OpenQualificationGroupInput,
  type ReferQualificationInput,
} from '../generated/graphql';

/** A group of 22B Kvalifisering, and who runs it. */
export const NEW_GROUP: RecordForm = recordForm<OpenQualificationGroupInput>({
  name: 'qualification-group',
  title: 'qualification.new',
  document: OpenQualificationGroupDocument,
  fields: {
    name: { is: 'text', most: 100, label: 'qualification.name' },
    runById: { is: 'organisation', agencies: ['OUTREACH'], label: 'qualification.runBy' },
    startsOn: { is: 'day', label: 'qualification.startsOn' },
    endsOn: { is: 'day', label: 'qualification.endsOn', isOptional: true },
    capacity: { is: 'number', label: 'qualification.capacity', about: 'qualification.capacityAbout' },
  },
});

/** That NAV refers a youth to who runs such groups. */
export const REFERRAL: RecordForm = recordForm<ReferQualificationInput>({
  name: 'qualification-referral',
  title: 'qualification.refer',
  document: ReferQualificationOfYouthDocument,
  fields: { receiverId: { is: 'organisation', agencies: ['OUTREACH'], label: 'qualification.runBy' } },
  conflict: 'QUALIFICATION_REFERRED',
});

/** What came of a place, which is free then. */
export const END: RecordForm = recordForm<EndQualificationInput>({
  name: 'qualification-end',
  title: 'qualification.end',
  document: EndQualificationOfYouthDocument,
  fields: {
    outcome: {
      is: 'choice',
      words: ['WORK', 'SCHOOL', 'BENEFITS', 'DROPPED'],
      texts: 'qualification.outcome',
      label: 'qualification.outcome',
    },
  },
});
