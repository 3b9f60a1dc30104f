import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { getOpenCase } from '../case/open-case';
import { MeasureItem } from './measure-item.entity';
import { MeasuresPlan } from './measures-plan.entity';
import type { MeasureItemInput, ReviseMeasuresPlanInput } from './measures-plan.input';
import { checkEvaluatedOn, checkEvaluateOn, firstDue, laterDue } from './plan-deadline';
import { PlanEvaluation } from './plan-evaluation.entity';
import type { EvaluateMeasuresPlanInput } from './plan-evaluation.input';
import { registerWordsOf } from './register-words';

/** Writes the plans of a child welfare service. */
export interface MeasuresPlanService {
  /**
   * Makes a new version of the plan of the open case; those before it stay as they were.
   * @throws BAD_USER_INPUT for a measure that ends before it begins; RULE_VIOLATED (PLAN_EVALUATION) for one that is evaluated too late
   */
  revise(author: Author, input: ReviseMeasuresPlanInput): Promise<Recorded>;
  /**
   * Records an evaluation of the newest version of the open case; the next is due three months after it.
   * @throws NOT_FOUND without a plan; BAD_USER_INPUT (`input.evaluatedOn`)
   */
  evaluate(author: Author, input: EvaluateMeasuresPlanInput): Promise<Recorded>;
}

export const createMeasuresPlanService = ({ recorder }: { readonly recorder: Recorder }): MeasuresPlanService => ({
  revise: (author, { items, ...input }) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_PLAN, async (transaction) => {
      const { youthId } = input;
      const { organisationId, at } = author;
      const today = osloDate(at);
      const measures = items.map(measureOf);
      items.forEach(checkInterval);
      measures.forEach(({ evaluateOn }, n) => checkEvaluateOn(evaluateOn, n, today));
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const version = 1 + ((await transaction.maximum(MeasuresPlan, 'version', { caseId })) ?? 0);
      const id = newId();
      const written = { writtenOn: today, evaluationDueOn: firstDue(measures, today) };
      await transaction.insert(MeasuresPlan, { ...input, ...written, id, organisationId, caseId, version });
      const words = await registerWordsOf(transaction, author, { youthId, caseId, version }, items);
      const rows = measures.map((measure, n) => ({
        ...measure,
        ...words[n],
        id: newId(),
        youthId,
        organisationId,
        planId: id,
      }));
      if (rows.length > 0) await transaction.insert(MeasureItem, rows);
      return { id, youthId };
    }),

  evaluate: (author, { youthId, ...input }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_PROCEEDINGS, async (transaction) => {
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const plan = await getNewestPlan(transaction, caseId);
      checkEvaluatedOn(input.evaluatedOn, { writtenOn: plan.writtenOn, today: osloDate(author.at) });
      const id = newId();
      const of = { planId: plan.id, version: plan.version, organisationId: author.organisationId };
      await transaction.insert(PlanEvaluation, { ...input, ...of, id, youthId });
      const due = { evaluationDueOn: laterDue(plan.evaluationDueOn, input.evaluatedOn) };
      await transaction.update(MeasuresPlan, { id: plan.id, youthId: plan.youthId }, due);
      return { id, youthId };
    }),
});

const measureOf = ({ isFutv = false, executedBy = null, evaluateOn = null, ...measure }: MeasureItemInput) => ({
  ...measure,
  isFutv,
  executedBy,
  evaluateOn,
});

async function getNewestPlan(transaction: EntityManager, caseId: string): Promise<MeasuresPlan> {
  const plan = await transaction.findOne(MeasuresPlan, { where: { caseId }, order: { version: 'DESC' } });
  if (plan === null) throw createError('NOT_FOUND', 'your open case on this youth has no plan');
  return plan;
}

function checkInterval({ validFrom, validTo = null }: MeasureItemInput, n: number): void {
  if (validTo === null || validFrom < validTo) return;
  const argument = `input.items[${n}].validTo`;
  throw createError('BAD_USER_INPUT', `\`${argument}\` must be after \`validFrom\``, { argument });
}
