import { defineNoun, defineTable, openWhile } from '@brobygger/subgraph-kit';
import { IsNull } from 'typeorm';
import { migrations } from './migrations';
import { SummerJobBudgetResolver } from './summer-job-budget.resolver';
import { createSummerJobBudgetService } from './summer-job-budget.service';
import { SummerJobPartsResolver } from './summer-job-parts.resolver';
import { SummerJobSheetResolver } from './summer-job-sheet.resolver';
import { SummerJobWeek, weeksOfYouth } from './summer-job-week.entity';
import { SummerJob, summerJobsOfYouth } from './summer-job.entity';
import { SummerJobResolver } from './summer-job.resolver';
import { createSummerJobService } from './summer-job.service';

/** The summer jobs, their budgets, weeks and sheets. */
export const summerJob = defineNoun({
  entities: [SummerJob, SummerJobWeek],
  tables: [defineTable('summer_job_budget', { select: true, insert: true, update: ['nok'] })],
  migrations,
  // A job or an application, until it is done or withdrawn.
  keepsService: [openWhile(SummerJob, { finishedOn: IsNull(), withdrawnOn: IsNull() })],
  rowSources: [summerJobsOfYouth, weeksOfYouth],
  services: (parts) => ({
    summerJobs: createSummerJobService(parts),
    summerJobBudgets: createSummerJobBudgetService(parts),
  }),
  resolvers: ({ services, query }) => [
    new SummerJobResolver(services),
    new SummerJobPartsResolver(),
    new SummerJobSheetResolver({ query }),
    new SummerJobBudgetResolver(services),
  ],
});
