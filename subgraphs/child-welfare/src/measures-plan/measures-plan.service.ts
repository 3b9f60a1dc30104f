import { createError, DataCategory, newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { getOpenCase } from '../case/open-case';
import { MeasureItem } from './measure-item.entity';
import { MeasuresPlan } from './measures-plan.entity';
import type { MeasureItemInput, ReviseMeasuresPlanInput } from './measures-plan.input';
import { registerWordsOf } from './register-words';

/** Writes the plans of a child welfare service. */
export interface MeasuresPlanService {
  /** Makes a new version of the plan of the open case; those before it stay as they were. */
  revise(author: Author, input: ReviseMeasuresPlanInput): Promise<Recorded>;
}

export const createMeasuresPlanService = ({ recorder }: { readonly recorder: Recorder }): MeasuresPlanService => ({
  revise: (author, { items, ...input }) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_PLAN, async (transaction) => {
      const { youthId } = input;
      items.forEach(checkInterval);
      const { organisationId } = author;
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const version = 1 + ((await transaction.maximum(MeasuresPlan, 'version', { caseId })) ?? 0);
      const id = newId();
      await transaction.insert(MeasuresPlan, { ...input, id, organisationId, caseId, version });
      const words = await registerWordsOf(transaction, author, { youthId, caseId, version }, items);
      const rows = items.map(({ isFutv = false, ...item }, n) => ({
        ...item,
        ...words[n],
        id: newId(),
        youthId,
        organisationId,
        planId: id,
        isFutv,
      }));
      if (rows.length > 0) await transaction.insert(MeasureItem, rows);
      return { id, youthId };
    }),
});

function checkInterval({ validFrom, validTo = null }: MeasureItemInput, n: number): void {
  if (validTo === null || validFrom < validTo) return;
  const argument = `input.items[${n}].validTo`;
  throw createError('BAD_USER_INPUT', `\`${argument}\` must be after \`validFrom\``, { argument });
}
