import { AnswerTransferOfYouthDocument, type AnswerTransferInput } from '../../generated/graphql';
import { recordForm, type RecordForm } from '../record/record-form';

/** What somebody outside this system said of a transfer: who has it sent here answers it themselves. */
const ANSWER: RecordForm = recordForm<AnswerTransferInput>({
  name: 'transfer-answer',
  title: 'handover.answerThis',
  document: AnswerTransferOfYouthDocument,
  conflict: 'TRANSFER_SENT',
  fields: {
    status: {
      is: 'choice',
      words: ['OFFERED', 'ACCEPTED', 'REFUSED', 'LOST_CONTACT', 'DONE'],
      texts: 'value.transfer',
      label: 'handover.answerIs',
    },
    receiver: {
      is: 'text',
      most: 100,
      label: 'record.transfer.receiver',
      about: 'handover.answerFromAbout',
      isOptional: true,
    },
  },
});

/** The form of one transfer: what is half filled in of one is nothing of the next. */
export const outsideAnswer = (transferId: string): RecordForm => ({ ...ANSWER, name: `${ANSWER.name}/${transferId}` });
