import {
  EvaluateMeasuresPlanOfYouthDocument,
  ReviseMeasuresPlanOfYouthDocument,
  type EvaluateMeasuresPlanInput,
  type MeasureItemInput,
  type ReviseMeasuresPlanInput,
} from '../../../generated/graphql';
import { filledRows, recordForm, rowFields, type Filled, type RecordField, type RecordForm } from '../record-form';
import type { MeasuresPlan } from './of-child-welfare';

/** Who may carry a measure out, as a decision names them too. */
const EXECUTORS = ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING', 'BFT', 'MST', 'OTHER'] as const;

/** A decision that a measure can rest on, named by its kind and day. */
export interface NamedDecision {
  readonly value: string;
  readonly label: string;
}

const measureFields = (decisions: readonly NamedDecision[]): readonly RecordField[] =>
  rowFields<MeasureItemInput>({
    name: { is: 'text', most: 200, label: 'plan.measure.name' },
    responsible: { is: 'text', most: 100, label: 'plan.measure.responsible' },
    validFrom: { is: 'day', label: 'record.validFrom' },
    validTo: { is: 'day', label: 'record.validTo', about: 'record.validToAbout', isOptional: true },
    executedBy: {
      is: 'choice',
      words: EXECUTORS,
      texts: 'value.executor',
      label: 'record.decision.executedBy',
      isOptional: true,
    },
    evaluateOn: {
      is: 'day',
      label: 'plan.measure.evaluateOn',
      about: 'plan.measure.evaluateOnAbout',
      isOptional: true,
    },
    registerCategory: {
      is: 'text',
      most: 5,
      label: 'plan.measure.registerCategory',
      about: 'plan.measure.registerCategoryAbout',
      isOptional: true,
    },
    decisionId: {
      is: 'one',
      of: decisions,
      label: 'plan.measure.decisionId',
      about: 'plan.measure.keptAbout',
      isOptional: true,
    },
    isFutv: { is: 'yesNo', label: 'plan.measure.isFutv', isOptional: true },
  });

/** A version of the measures plan (bvl. § 15-9), its measures resting on some of these decisions. */
export const planForm = (decisions: readonly NamedDecision[]): RecordForm =>
  recordForm<ReviseMeasuresPlanInput>({
    name: 'measures-plan',
    title: 'plan.new',
    document: ReviseMeasuresPlanOfYouthDocument,
    fields: {
      goals: { is: 'lines', most: 20, each: 500, label: 'plan.goals', about: 'navRecord.goalsAbout' },
      items: {
        is: 'rows',
        fields: measureFields(decisions),
        most: 30,
        label: 'plan.measures',
        row: 'plan.measureNumber',
        add: 'plan.addMeasure',
        remove: 'plan.removeMeasure',
      },
      youthSaid: { is: 'long', most: 2000, label: 'plan.youthSaid', about: 'plan.youthSaidAbout', isOptional: true },
      background: { is: 'long', most: 5000, label: 'plan.background', about: 'record.neverShared', isOptional: true },
    },
  });

/** What stands in a version, as it is typed into the form of the next. What the youth said is said anew. */
export const standingOf = ({ goals, items }: MeasuresPlan): Filled => ({
  goals: (goals ?? []).join('\n'),
  ...filledRows(
    { name: 'items' },
    items.map(({ name, responsible, validFrom, validTo, executedBy, isFutv }) => ({
      name: name ?? '',
      responsible: responsible ?? '',
      validFrom,
      validTo: validTo ?? '',
      executedBy: executedBy ?? '',
      isFutv: isFutv ? 'yes' : 'no',
    })),
  ),
});

/** How the plan goes; the next evaluation is due three months after it. */
export const EVALUATION: RecordForm = recordForm<EvaluateMeasuresPlanInput>({
  name: 'plan-evaluation',
  title: 'plan.evaluate',
  document: EvaluateMeasuresPlanOfYouthDocument,
  fields: {
    evaluatedOn: { is: 'day', label: 'plan.evaluatedOn' },
    youthTookPart: { is: 'yesNo', label: 'record.meeting.youthTookPart' },
    youthSaid: { is: 'long', most: 2000, label: 'plan.youthSaid', about: 'plan.youthSaidAbout', isOptional: true },
  },
});
