import { createError, newId, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { getOpenCase } from '../case/open-case';
import { MeasureItem } from './measure-item.entity';
import { MeasuresPlan } from './measures-plan.entity';

/** One measure of a plan, as it is written. */
export interface PlannedMeasure {
  readonly name: string;
  readonly responsible: string;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate | null | undefined;
  readonly isFutv: boolean;
}

/** A whole plan, as it is written. */
export interface RevisedPlan {
  readonly youthId: string;
  readonly goals: readonly string[];
  readonly items: readonly PlannedMeasure[];
  /** Reasons and the family's story. Never shared. */
  readonly background?: string | null | undefined;
}

/** Writes the plans of a child welfare service. */
export interface MeasuresPlanService {
  /** Makes a new version of the plan of the open case; those before it stay as they were. */
  revise(author: Author, input: RevisedPlan): Promise<Recorded>;
}

export const createMeasuresPlanService = ({ recorder }: { readonly recorder: Recorder }): MeasuresPlanService => ({
  revise: (author, { youthId, goals, items, background = null }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      items.forEach(checkInterval);
      const { organisationId } = author;
      const { id: caseId } = await getOpenCase(transaction, author, youthId);
      const version = 1 + ((await transaction.maximum(MeasuresPlan, 'version', { caseId })) ?? 0);
      const id = newId();
      await transaction.insert(MeasuresPlan, {
        id,
        youthId,
        organisationId,
        caseId,
        version,
        goals: [...goals],
        background,
      });
      const rows = items.map(({ name, responsible, validFrom, validTo = null, isFutv }) => ({
        id: newId(),
        youthId,
        organisationId,
        planId: id,
        name,
        responsible,
        validFrom,
        validTo,
        isFutv,
      }));
      if (rows.length > 0) await transaction.insert(MeasureItem, rows);
      return { id, youthId };
    }),
});

function checkInterval({ validFrom, validTo = null }: PlannedMeasure, n: number): void {
  if (validTo === null || validFrom < validTo) return;
  const argument = `input.items[${n}].validTo`;
  throw createError('BAD_USER_INPUT', `\`${argument}\` must be after \`validFrom\``, { argument });
}
