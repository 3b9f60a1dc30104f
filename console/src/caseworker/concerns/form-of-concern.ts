import { FileConcernDocument, type FileConcernReportInput } from '../../generated/graphql';
import { recordForm } from '../record/record-form';

/** A concern of any agency, to child welfare (bvl. § 13-2). Who reports is told to nobody but the service that receives it. */
export const CONCERN = recordForm<FileConcernReportInput>({
  name: 'concern',
  title: 'concerns.file',
  document: FileConcernDocument,
  fields: {
    receiverId: { is: 'organisation', agencies: ['CHILD_WELFARE'], label: 'concerns.file.receiverId' },
    concerns: {
      is: 'choices',
      words: ['NEGLECT', 'VIOLENCE', 'SEXUAL_ABUSE', 'SUBSTANCES', 'CRIME', 'MENTAL_HEALTH', 'EXPLOITATION', 'OTHER'],
      texts: 'concerns.kind',
      label: 'concerns.file.concerns',
    },
    text: { is: 'long', most: 8000, label: 'concerns.file.text', about: 'concerns.file.textAbout' },
    isUrgent: { is: 'yesNo', label: 'concerns.file.isUrgent', about: 'concerns.file.isUrgentAbout' },
    clientKey: { is: 'key', label: 'record.key' },
  },
});
