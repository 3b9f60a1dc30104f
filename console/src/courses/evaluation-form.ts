import { recordForm, type RecordForm } from '../caseworker/record/record-form';
import { RecordEvaluationOfProgrammeDocument, type RecordProgrammeEvaluationInput } from '../generated/graphql';

/** What staff make of half a year of the programme; the same half-year is written anew. */
export const EVALUATION_OF_HALF_YEAR: RecordForm = recordForm<RecordProgrammeEvaluationInput>({
  name: 'programme-evaluation',
  title: 'evaluations.new',
  document: RecordEvaluationOfProgrammeDocument,
  fields: {
    year: { is: 'number', label: 'evaluations.year' },
    half: { is: 'step', words: ['1', '2'], texts: 'evaluations.half', label: 'evaluations.half' },
    summary: { is: 'long', most: 4000, label: 'evaluations.summary', about: 'evaluations.summaryAbout' },
    changes: { is: 'long', most: 4000, label: 'evaluations.changes', isOptional: true },
  },
});
