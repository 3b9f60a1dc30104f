import {
  DecideMeasureOfYouthDocument,
  StartTransferOfYouthDocument,
  type DecideMeasureInput,
} from '../../generated/graphql';
import { termsOfStatutes } from '../../texts/nb/terms-of-statutes';
import { BEGINNING_FORMS } from './child-welfare/forms-of-beginning';
import { PROGRAMME_FORMS } from './child-welfare/forms-of-programme';
import { CASE_FORMS } from './forms-of-case';
import { recordForm, type RecordForm } from './record-form';

const STATUTES = Object.keys(termsOfStatutes).map((key) => key.slice('term.value.'.length));

/** What child welfare records. */
export const CHILD_WELFARE_FORMS: readonly RecordForm[] = [
  // Who carries it out is said later.
  recordForm<DecideMeasureInput, 'executorId'>({
    name: 'decision',
    title: 'record.decision',
    document: DecideMeasureOfYouthDocument,
    fields: {
      kind: {
        is: 'choice',
        words: ['VOLUNTARY_ASSISTANCE', 'AFTERCARE', 'PLACEMENT', 'OTHER'],
        texts: 'value.decision',
        label: 'record.decision.kind',
      },
      statute: {
        is: 'choice',
        words: STATUTES,
        texts: 'term.value',
        label: 'record.decision.statute',
        about: 'record.decision.statuteAbout',
      },
      decidedOn: {
        is: 'day',
        label: 'record.decision.decidedOn',
        about: 'record.decision.decidedOnAbout',
        isOptional: true,
      },
      validFrom: { is: 'day', label: 'record.validFrom' },
      validTo: { is: 'day', label: 'record.validTo', about: 'record.validToAbout', isOptional: true },
      executedBy: {
        is: 'choice',
        words: ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING', 'BFT', 'MST', 'OTHER'],
        texts: 'value.executor',
        label: 'record.decision.executedBy',
      },
      wantedByYouth: {
        is: 'yesNo',
        label: 'record.decision.wantedByYouth',
        about: 'record.decision.wantedByYouthAbout',
      },
    },
  }),
  recordForm({
    name: 'transfer',
    title: 'record.transfer',
    document: StartTransferOfYouthDocument,
    fields: {
      plannedOn: { is: 'day', label: 'record.transfer.plannedOn' },
      receiver: {
        is: 'text',
        most: 100,
        label: 'record.transfer.receiver',
        about: 'record.transfer.receiverAbout',
        isOptional: true,
      },
    },
  }),
  ...BEGINNING_FORMS,
  ...CASE_FORMS,
  ...PROGRAMME_FORMS,
];
