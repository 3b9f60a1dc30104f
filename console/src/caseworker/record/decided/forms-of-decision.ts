import {
  EndDecisionOfYouthDocument,
  NameExecutorOfDecisionDocument,
  type Agency,
  type EndDecisionInput,
  type NameDecisionExecutorInput,
} from '../../../generated/graphql';
import { recordForm, type RecordForm } from '../record-form';

/** Who of the agency that the decision names carries it out from now on. */
const executorForm = (agency: Agency): RecordForm =>
  recordForm<NameDecisionExecutorInput, 'decisionId'>({
    name: 'decision-executor',
    title: 'decided.executor',
    document: NameExecutorOfDecisionDocument,
    fields: {
      executorId: { is: 'organisation', agencies: [agency], label: 'decided.who', about: 'decided.whoAbout' },
    },
  });

/** By the agency that a decision names: an organisation of others is told of none. */
export const EXECUTOR_FORMS: Readonly<Partial<Record<string, RecordForm>>> = {
  HOUSING: executorForm('HOUSING'),
  OUTREACH: executorForm('OUTREACH'),
};

/** The day on which a decision ends: another one, where it had one. */
export const END_OF_DECISION: RecordForm = recordForm<EndDecisionInput, 'decisionId'>({
  name: 'decision-end',
  title: 'decided.end',
  document: EndDecisionOfYouthDocument,
  fields: { validTo: { is: 'day', label: 'decided.validTo', about: 'decided.validToAbout' } },
});
