import { createError } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { requireSummerJobYear } from '../summer-job-year';
import { BUDGET, keepBudget } from './keep-budget';
import type { SummerJobBudget } from './summer-job-budget.type';

/** The most that a budget can be, in NOK. */
const MOST_NOK = 100_000_000;

const SET = `
insert into summer_job_budget (organisation_id, year, nok) values ($1, $2, $3)
on conflict (organisation_id, year) do update set nok = excluded.nok`;

/** Keeps what an organisation has for the wages of a summer. */
export interface SummerJobBudgetService {
  /** Not below what the signed contracts come to (INV25). */
  set(author: Author, year: number, nok: number): Promise<SummerJobBudget>;
  get(organisationId: string | null, year: number): Promise<SummerJobBudget>;
}

export const createSummerJobBudgetService = ({
  dataSource,
  query,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
}): SummerJobBudgetService => {
  async function get(organisationId: string | null, year: number): Promise<SummerJobBudget> {
    requireSummerJobYear(year);
    const [budget] = await query<SummerJobBudget>('summer-job-budget', BUDGET, [organisationId, year]);
    if (budget === undefined) throw createError('INTERNAL_SERVER_ERROR', 'a sum without a row');
    return budget;
  }

  return {
    async set({ organisationId }, year, nok) {
      requireSummerJobYear(year);
      if (nok < 0 || nok > MOST_NOK) {
        throw createError('BAD_USER_INPUT', `\`nok\` must be 0 to ${MOST_NOK}`, { argument: 'nok' });
      }
      await dataSource.transaction(async (transaction) => {
        await transaction.query(SET, [organisationId, year, nok]);
        await keepBudget(transaction, { organisationId, year });
      });
      return get(organisationId, year);
    },
    get,
  };
};
