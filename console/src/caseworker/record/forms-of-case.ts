import {
  AddContactOfYouthDocument,
  RecordMeetingOfYouthDocument,
  RecordPartyOfYouthDocument,
  type AddChildWelfareContactInput,
  type RecordCasePartyInput,
  type RecordChildWelfareMeetingInput,
} from '../../generated/graphql';
import { recordForm, type RecordForm } from './record-form';

/** What child welfare records of how a case is led: whom to turn to, who met, and who is a party. */
export const CASE_FORMS: readonly RecordForm[] = [
  recordForm<AddChildWelfareContactInput>({
    name: 'contact',
    title: 'record.contact',
    document: AddContactOfYouthDocument,
    fields: {
      role: {
        is: 'choice',
        words: ['CASE_WORKER', 'CONTACT_PERSON', 'TRUSTED_PERSON', 'SUPERVISOR', 'LEADER', 'OTHER'],
        texts: 'value.caseRole',
        label: 'record.contact.role',
      },
      name: { is: 'text', most: 100, label: 'record.contact.name', about: 'record.contact.nameAbout' },
      worksAt: { is: 'text', most: 100, label: 'record.contact.worksAt', isOptional: true },
      validFrom: { is: 'day', label: 'record.validFrom' },
    },
  }),
  recordForm<RecordChildWelfareMeetingInput>({
    name: 'meeting',
    title: 'record.meeting',
    document: RecordMeetingOfYouthDocument,
    fields: {
      kind: {
        is: 'choice',
        words: [
          'TALK_WITH_YOUTH',
          'HOME_VISIT',
          'PLAN_MEETING',
          'RESPONSIBILITY_GROUP',
          'NETWORK_MEETING',
          'FAMILY_COUNCIL',
          'OTHER',
        ],
        texts: 'value.caseMeeting',
        label: 'record.meeting.kind',
      },
      heldOn: { is: 'day', label: 'record.meeting.heldOn' },
      youthTookPart: { is: 'yesNo', label: 'record.meeting.youthTookPart' },
      attendedBy: {
        is: 'choices',
        words: [
          'CASE_WORKER',
          'CONTACT_PERSON',
          'TRUSTED_PERSON',
          'PARENT',
          'GUARDIAN',
          'FOSTER_PARENT',
          'RELATIVE',
          'NAV',
          'OUTREACH',
          'HOUSING',
          'SCHOOL',
          'HEALTH',
          'POLICE',
          'INTERPRETER',
          'LAWYER',
          'OTHER',
        ],
        texts: 'value.caseRole',
        label: 'record.meeting.attendedBy',
        isOptional: true,
      },
    },
  }),
  recordForm<RecordCasePartyInput>({
    name: 'party',
    title: 'record.party',
    document: RecordPartyOfYouthDocument,
    fields: {
      party: {
        is: 'choice',
        words: ['YOUTH', 'PARENT', 'VERGE', 'REPRESENTATIVE'],
        texts: 'value.caseParty',
        label: 'record.party.party',
      },
      ground: {
        is: 'choice',
        words: ['AGE', 'UNDERSTANDING', 'PARENTAL_RESPONSIBILITY', 'GUARDIANSHIP', 'GRANTED'],
        texts: 'value.casePartyGround',
        label: 'record.party.ground',
      },
      name: { is: 'text', most: 100, label: 'record.party.name', about: 'record.party.nameAbout', isOptional: true },
      assessment: {
        is: 'long',
        most: 2000,
        label: 'record.party.assessment',
        about: 'record.party.assessmentAbout',
        isOptional: true,
      },
      validFrom: { is: 'day', label: 'record.validFrom' },
    },
  }),
];
