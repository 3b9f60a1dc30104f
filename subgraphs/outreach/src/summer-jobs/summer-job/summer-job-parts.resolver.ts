import { DataCategory } from '@brobygger/domain';
import { RequiresConsent, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { resultOf, SummerJobResult } from './summer-job-result';
import { stateOf, SummerJobState } from './summer-job-state';
import { SummerJobWeek, weeksOfYouth } from './summer-job-week.entity';
import { SummerJob } from './summer-job.entity';

/** What follows from a job's record, and what was written of its weeks. */
@Resolver(() => SummerJob)
export class SummerJobPartsResolver {
  @FieldResolver(() => SummerJobState)
  state(@Root() job: SummerJob): SummerJobState {
    return stateOf(job);
  }

  @FieldResolver(() => SummerJobResult, {
    nullable: true,
    description: 'What the hours worked come to so far; absent before the first hour.',
  })
  result(@Root() { workedHours, plannedHours }: SummerJob): SummerJobResult | null {
    return workedHours === 0 ? null : resultOf(workedHours, plannedHours);
  }

  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @FieldResolver(() => SummerJobResult, {
    nullable: true,
    description:
      "What the reports count: as `result`, but with a doctor's note (legeerklæring) all hours when the job is done.",
  })
  countedResult(@Root() { result }: SummerJob): SummerJobResult | null {
    return result;
  }

  @RequiresConsent(DataCategory.OUTREACH_CASE_NOTES)
  @FieldResolver(() => [SummerJobWeek], {
    nullable: true,
    description: 'What the contact person wrote of each week (ukentlig oppfølging), newest first.',
  })
  async weeks(@Root() { id, youthId }: SummerJob, @Ctx() { rows }: SubgraphContext): Promise<readonly SummerJobWeek[]> {
    return (await rows.of(weeksOfYouth, youthId)).filter(({ summerJobId }) => summerJobId === id);
  }
}
