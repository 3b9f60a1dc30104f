import { ageOn, createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import { recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { requireAge } from '../../age/age-limits';
import { countedColumns } from '../../counted-record/counted-as';
import { getOwnEmployer } from '../employer/own-employer';
import { checkWage } from './check-wage';
import { keepBudget } from './keep-budget';
import { recordSummerJobWeek } from './record-summer-job-week';
import type { SummerJobAfter } from './summer-job-after';
import { checkHours, checkPlannedHours, requireHoursLeft } from './summer-job-hours';
import { resultOf } from './summer-job-result';
import { getOpenJob, getSignedJob, getUnsignedJob } from './summer-job-step';
import { SummerJob } from './summer-job.entity';
import type { AddSummerJobHoursInput, ApplySummerJobInput, RecordSummerJobWeekInput } from './summer-job.input';

/** Follows youths through the summer job project. */
export interface SummerJobService {
  /**
   * Begins service, for the ages of the project (INV22), and at most 60 hours (INV25). The birth date is looked at and not kept, the age is
   * counted.
   */
  apply(author: Author, input: ApplySummerJobInput): Promise<Recorded>;
  /** Before the contract; the last match stands. */
  matchEmployer(author: Author, youthId: string, summerJobId: string, employerId: string): Promise<Recorded>;
  /** Before the contract. */
  withdraw(author: Author, youthId: string, summerJobId: string): Promise<Recorded>;
  /** With an employer and a wage, and within the budget that is set for the year (INV25). */
  signContract(author: Author, youthId: string, summerJobId: string, hourlyWageNok: number): Promise<Recorded>;
  /** After the contract, and no more than 60 hours of the youth in one summer, over all its jobs, nor more than the budget pays (INV25). */
  addHours(author: Author, input: AddSummerJobHoursInput): Promise<Recorded>;
  /** That there is a doctor's note, and not what it says. */
  recordSickNote(author: Author, youthId: string, summerJobId: string): Promise<Recorded>;
  /** One a week, from Monday to Sunday. */
  recordWeek(author: Author, input: RecordSummerJobWeekInput): Promise<Recorded>;
  /** With a doctor's note all hours count as done. */
  finish(author: Author, youthId: string, summerJobId: string, after: SummerJobAfter): Promise<Recorded>;
}

export const createSummerJobService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): SummerJobService => ({
  apply: (author, { countedAs, coordinatedBy = 'USIT', ...beginning }) =>
    recorder.beginningService(
      author,
      beginning,
      DataCategory.OUTREACH_SUMMER_JOB,
      async (transaction, { youthId, whenBorn }) => {
        const input = recordOf(beginning);
        const { employer = null, employerId = null } = input;
        const today = osloDate(author.at);
        checkPlannedHours(input.plannedHours);
        const registered = employerId === null ? null : await getOwnEmployer(transaction, author, employerId);
        const id = newId();
        await transaction.insert(SummerJob, {
          ...input,
          ...countedColumns(countedAs),
          id,
          youthId,
          organisationId: author.organisationId,
          employer: registered?.name ?? employer,
          employerId: registered?.id ?? null,
          coordinatedBy,
          workedHours: 0,
        });
        whenBorn(async (birthDate) => {
          requireAge('SUMMER_JOB', birthDate, today);
          await transaction.update(SummerJob, { id, youthId }, { countedAge: ageOn(birthDate, today) });
        });
        return { id, youthId };
      },
    ),

  matchEmployer: (author, youthId, summerJobId, employerId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const { id } = await getUnsignedJob(transaction, author, youthId, summerJobId);
      const employer = await getOwnEmployer(transaction, author, employerId);
      await transaction.update(SummerJob, { id, youthId }, { employer: employer.name, employerId: employer.id });
      return { id, youthId };
    }),

  withdraw: (author, youthId, summerJobId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const { id } = await getUnsignedJob(transaction, author, youthId, summerJobId);
      await transaction.update(SummerJob, { id, youthId }, { withdrawnOn: osloDate(author.at) });
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),

  async signContract(author, youthId, summerJobId, hourlyWageNok) {
    checkWage(hourlyWageNok);
    return recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const { id, year, organisationId, employer } = await getUnsignedJob(transaction, author, youthId, summerJobId);
      if (employer === null) {
        throw createError('BAD_USER_INPUT', '`summerJobId` is a job without an employer', { argument: 'summerJobId' });
      }
      await transaction.update(SummerJob, { id, youthId }, { contractOn: osloDate(author.at), hourlyWageNok });
      await keepBudget(transaction, { organisationId, year });
      return { id, youthId };
    });
  },

  addHours: (author, { youthId, summerJobId, hours }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const job = await getOpenJob(transaction, author, youthId, summerJobId);
      checkHours(hours, 'hours');
      await requireHoursLeft(transaction, job, hours);
      const workedHours = job.workedHours + hours;
      await transaction.update(
        SummerJob,
        { id: job.id, youthId },
        { workedHours, result: resultOf(workedHours, job.plannedHours) },
      );
      // What was planned was within the budget when the contract was signed; hours beyond are not yet.
      if (workedHours > job.plannedHours && job.hourlyWageNok !== null) await keepBudget(transaction, job);
      return { id: job.id, youthId };
    }),

  recordSickNote: (author, youthId, summerJobId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const { id } = await getOpenJob(transaction, author, youthId, summerJobId);
      await transaction.update(SummerJob, { id, youthId }, { hasSickNote: true });
      return { id, youthId };
    }),

  recordWeek: (author, week) =>
    recorder.onServedYouth(author, week.youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const job = await getSignedJob(transaction, author, week.youthId, week.summerJobId);
      return { id: await recordSummerJobWeek(transaction, author, job, week), youthId: week.youthId };
    }),

  finish: (author, youthId, summerJobId, after) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_SUMMER_JOB, async (transaction) => {
      const { id, workedHours, plannedHours, hasSickNote } = await getOpenJob(
        transaction,
        author,
        youthId,
        summerJobId,
      );
      const result = hasSickNote ? 'ALL_HOURS' : resultOf(workedHours, plannedHours);
      await transaction.update(SummerJob, { id, youthId }, { finishedOn: osloDate(author.at), after, result });
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});
