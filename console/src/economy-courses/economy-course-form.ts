import { recordForm, type RecordForm } from '../caseworker/record/record-form';
import { RecordEconomyCourseOfOfficeDocument, type RecordEconomyCourseInput } from '../generated/graphql';

/** On which days the office holds the economy course. With the same first day and programme it replaces what stood. */
export const ECONOMY_COURSE: RecordForm = recordForm<RecordEconomyCourseInput>({
  name: 'economy-course',
  title: 'economy.new',
  document: RecordEconomyCourseOfOfficeDocument,
  fields: {
    programme: {
      is: 'choice',
      words: ['INFORMATION_AND_QUALIFICATION', 'QUALIFICATION_22B', 'OTHER'],
      texts: 'economy.programme',
      label: 'economy.programme',
    },
    heldOn: { is: 'lines', most: 20, each: 10, label: 'courses.days', about: 'economy.daysAbout' },
  },
});
