import { createError, newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { pastDate } from '../../record-writing/past-date';
import { SummerJobWeek } from './summer-job-week.entity';
import type { SummerJob } from './summer-job.entity';
import type { RecordSummerJobWeekInput } from './summer-job.input';

/**
 * Writes of a week of the job, from Monday to Sunday; each week once.
 * @throws BAD_USER_INPUT for a date in the future, of another year than the job, or in a week that was written of
 */
export async function recordSummerJobWeek(
  transaction: EntityManager,
  author: Author,
  { id, youthId, year }: SummerJob,
  input: RecordSummerJobWeekInput,
): Promise<string> {
  const { date } = input;
  pastDate(date, 'date', author);
  if (date.slice(0, 4) !== String(year)) throw badDate('is not in the year of the job');
  const inWeek = await transaction
    .createQueryBuilder(SummerJobWeek, 'w')
    .where(
      `w.summer_job_id = :id and date_trunc('week', w.date::timestamp) = date_trunc('week', cast(:date as timestamp))`,
      { id, date },
    )
    .getExists();
  if (inWeek) throw badDate('is in a week that was written of before');
  const weekId = newId();
  await transaction.insert(SummerJobWeek, {
    ...input,
    id: weekId,
    summerJobId: id,
    youthId,
    organisationId: author.organisationId,
  });
  return weekId;
}

const badDate = (fault: string): Error =>
  createError('BAD_USER_INPUT', `\`input.date\` ${fault}`, { argument: 'input.date' });
