import {
  CloseChildWelfareCaseOfYouthDocument,
  EndContactOfYouthDocument,
  EndPartyOfYouthDocument,
  EndPracticeOfYouthDocument,
  type CloseChildWelfareCaseOfYouthMutationVariables,
  type EndCasePartyInput,
  type EndChildWelfareContactInput,
  type EndPracticePlacementInput,
} from '../../../generated/graphql';
import { flatForm, recordForm, type RecordForm } from '../record-form';

/** From which day somebody is no longer whom the youth can turn to. */
export const END_OF_CONTACT: RecordForm = recordForm<EndChildWelfareContactInput, 'contactId'>({
  name: 'contact-end',
  title: 'keeping.end',
  document: EndContactOfYouthDocument,
  fields: { validTo: { is: 'day', label: 'keeping.validTo' } },
});

/** From which day somebody is no longer a party. */
export const END_OF_PARTY: RecordForm = recordForm<EndCasePartyInput, 'partyId'>({
  name: 'party-end',
  title: 'keeping.end',
  document: EndPartyOfYouthDocument,
  fields: { validTo: { is: 'day', label: 'keeping.validTo' } },
});

/** The day on which work practice ends. */
export const END_OF_PRACTICE: RecordForm = recordForm<EndPracticePlacementInput, 'placementId'>({
  name: 'practice-end',
  title: 'keeping.end',
  document: EndPracticeOfYouthDocument,
  fields: { validTo: { is: 'day', label: 'keeping.practiceEndsOn' } },
});

/** The end of the open case: follow-up was offered, or it is said why none could be where nobody takes over (INV13). */
export const CLOSING: RecordForm = flatForm<CloseChildWelfareCaseOfYouthMutationVariables>({
  name: 'case-end',
  title: 'closing.title',
  document: CloseChildWelfareCaseOfYouthDocument,
  fields: {
    followUpOffered: { is: 'yesNo', label: 'closing.followUpOffered' },
    noFollowUpReason: {
      is: 'choice',
      words: ['MOVED_AWAY', 'LOST_CONTACT', 'DECEASED', 'OPENED_IN_ERROR'],
      texts: 'value.noFollowUp',
      label: 'closing.noFollowUpReason',
      about: 'closing.noFollowUpReasonAbout',
      onlyWhen: { field: 'followUpOffered', is: 'no' },
      isOptional: true,
    },
  },
});
