import { RecordSharedOutsideDocument, type Agency, type RecordDisclosureInput } from '../../generated/graphql';
import { ALL_CATEGORIES } from '../../shared/kinds';
import { recordForm, type RecordForm } from './record-form';

/** What was told by phone or on paper (fvl. § 13 b nr. 5): entered, so that the youth reads it in the log. It is of the own agency. */
export const sharedOutside = (agency: Agency): RecordForm =>
  recordForm<RecordDisclosureInput, 'recipientId'>({
    name: 'shared-outside',
    title: 'record.sharedOutside',
    document: RecordSharedOutsideDocument,
    fields: {
      recipientName: {
        is: 'text',
        most: 200,
        label: 'record.sharedOutside.recipientName',
        about: 'record.sharedOutside.recipientNameAbout',
      },
      categories: {
        is: 'choices',
        words: ALL_CATEGORIES.filter((category) => category.startsWith(`${agency}_`)),
        texts: 'term.category',
        label: 'record.sharedOutside.categories',
      },
      ground: {
        is: 'choice',
        words: ['CONSENT', 'COOPERATION', 'HEALTH_COOPERATION', 'DUTY_TO_REPORT', 'DANGER', 'ORDER'],
        texts: 'value.sharingGround',
        label: 'record.sharedOutside.ground',
      },
      means: {
        is: 'choice',
        words: ['PHONE', 'PAPER', 'MEETING'],
        texts: 'value.sharingMeans',
        label: 'record.sharedOutside.means',
      },
      sharedOn: { is: 'day', label: 'record.sharedOutside.sharedOn', about: 'record.sharedOutside.sharedOnAbout' },
      clientKey: { is: 'key', label: 'record.key' },
    },
  });
