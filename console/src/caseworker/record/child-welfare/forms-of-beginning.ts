import {
  OpenCaseOfYouthDocument,
  OpenInvestigationOfYouthDocument,
  RecordRefugeeProfileOfYouthDocument,
  SetCaseStatusOfYouthDocument,
  type OpenChildWelfareCaseInput,
  type OpenInvestigationOfYouthMutationVariables,
  type RecordRefugeeProfileInput,
  type SetCaseStatusOfYouthMutationVariables,
} from '../../../generated/graphql';
import { flatForm, recordForm, type RecordForm } from '../record-form';

/** A case on what was investigated; whoever shows it says on what. */
export const CASE: RecordForm = recordForm<OpenChildWelfareCaseInput, 'ground' | 'identifier' | 'unlessServed'>({
  name: 'case',
  title: 'record.case',
  document: OpenCaseOfYouthDocument,
  conflict: 'CASE_OPEN',
  fields: {
    caseWorker: { is: 'text', most: 100, label: 'record.case.caseWorker' },
    district: { is: 'text', most: 100, label: 'record.case.district' },
  },
});

/** What child welfare records of how help begins and goes on: an investigation, the standing of the case, and how the youth came here. */
export const BEGINNING_FORMS: readonly RecordForm[] = [
  flatForm<OpenInvestigationOfYouthMutationVariables>({
    name: 'investigation',
    title: 'record.investigation',
    document: OpenInvestigationOfYouthDocument,
    fields: {
      reason: {
        is: 'long',
        most: 2000,
        label: 'record.investigation.reason',
        about: 'record.investigation.reasonAbout',
      },
    },
  }),
  flatForm<SetCaseStatusOfYouthMutationVariables>({
    name: 'case-status',
    title: 'record.caseStatus',
    document: SetCaseStatusOfYouthDocument,
    fields: {
      status: {
        is: 'choice',
        words: ['OPEN', 'ENDING', 'AFTERCARE'],
        texts: 'value.childWelfareCase',
        label: 'record.caseStatus.status',
      },
    },
  }),
  recordForm<RecordRefugeeProfileInput>({
    name: 'refugee-profile',
    title: 'record.refugee',
    document: RecordRefugeeProfileOfYouthDocument,
    fields: {
      unaccompaniedMinor: { is: 'yesNo', label: 'record.refugee.unaccompaniedMinor' },
      settledOn: { is: 'day', label: 'record.refugee.settledOn', isOptional: true },
      nationality: {
        is: 'text',
        most: 100,
        label: 'record.refugee.nationality',
        about: 'record.neverShared',
        isOptional: true,
      },
      languages: { is: 'lines', most: 10, each: 50, label: 'record.refugee.languages', isOptional: true },
      grantNok: { is: 'number', label: 'record.refugee.grantNok', isOptional: true },
    },
  }),
];
