import { createError, isId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { ChildWelfareDecision } from '../decision/child-welfare-decision.entity';
import { isValidOn } from '../register-export/code-list';
import { MEASURE_CATEGORIES } from '../register-export/code-lists/measure-categories';
import { MeasureItem } from './measure-item.entity';
import type { MeasureItemInput } from './measures-plan.input';
import { MeasuresPlan } from './measures-plan.entity';

/** What the national register asks of a measure. */
export type RegisterWords = Pick<MeasureItem, 'registerCategory' | 'decisionId'>;

const nameOf = ({ name, validFrom }: Pick<MeasureItem, 'name' | 'validFrom'>): string =>
  JSON.stringify([name, validFrom]);

/**
 * What the register asks of each of the measures, in their order. What is not said of one that the version before has stays as it was
 * said there.
 * @throws BAD_USER_INPUT where a category is none of the register on the measure's first day, or a decision is not the organisation's on
 * the youth
 */
export async function registerWordsOf(
  transaction: EntityManager,
  { organisationId }: Pick<Author, 'organisationId'>,
  plan: Pick<MeasuresPlan, 'youthId' | 'caseId' | 'version'>,
  items: readonly MeasureItemInput[],
): Promise<readonly RegisterWords[]> {
  items.forEach(checkCategory);
  await checkDecisions(transaction, { organisationId, youthId: plan.youthId }, items);
  const before = await saidBefore(transaction, plan);
  return items.map((item) => {
    const { registerCategory = null, decisionId = null } = before.get(nameOf(item)) ?? {};
    return {
      registerCategory: item.registerCategory ?? registerCategory,
      decisionId: item.decisionId ?? decisionId,
    };
  });
}

async function saidBefore(
  transaction: EntityManager,
  { caseId, version }: Pick<MeasuresPlan, 'caseId' | 'version'>,
): Promise<ReadonlyMap<string, RegisterWords>> {
  const before = await transaction.findOneBy(MeasuresPlan, { caseId, version: version - 1 });
  const items = before === null ? [] : await transaction.findBy(MeasureItem, { planId: before.id });
  return new Map(items.map((item) => [nameOf(item), item]));
}

function checkCategory({ registerCategory = null, validFrom }: MeasureItemInput, n: number): void {
  if (registerCategory === null || isValidOn(MEASURE_CATEGORIES, registerCategory, validFrom)) return;
  const argument = `input.items[${n}].registerCategory`;
  throw createError('BAD_USER_INPUT', `\`${argument}\` must be a category of the register on \`validFrom\``, {
    argument,
  });
}

async function checkDecisions(
  transaction: EntityManager,
  of: Pick<ChildWelfareDecision, 'organisationId' | 'youthId'>,
  items: readonly MeasureItemInput[],
): Promise<void> {
  const ids = [...new Set(items.flatMap(({ decisionId }) => decisionId ?? []))];
  if (ids.length === 0) return;
  const known = await transaction.find(ChildWelfareDecision, {
    select: { id: true },
    where: { ...of, id: In(ids.filter(isId)), isInError: false },
  });
  const unknown = items.findIndex(
    ({ decisionId = null }) => decisionId !== null && !known.some(({ id }) => id === decisionId.toLowerCase()),
  );
  if (unknown === -1) return;
  const argument = `input.items[${unknown}].decisionId`;
  throw createError('BAD_USER_INPUT', `\`${argument}\` must be a decision of your organisation on the youth`, {
    argument,
  });
}
