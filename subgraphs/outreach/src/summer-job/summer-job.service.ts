import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { requireAge } from '../age/age-limits';
import { getOwnRecord } from '../recording/own-record';
import { SummerJob, type SummerJobResult } from './summer-job.entity';

/** The most hours of a youth in one summer (INV25). */
const MOST_HOURS = 60;

/** What a worker writes of a job that a youth applies for. */
export interface AppliedSummerJob {
  readonly youthId: string;
  readonly birthDate: LocalDate;
  readonly year: number;
  readonly employer: string;
  readonly plannedHours: number;
}

/** Follows youths through the summer job project. */
export interface SummerJobService {
  /** For the ages of the project (INV22), and at most 60 hours (INV25). The birth date is looked at and not kept. */
  apply(author: Author, input: AppliedSummerJob): Promise<Recorded>;
  signContract(author: Author, youthId: string, summerJobId: string): Promise<Recorded>;
  /** After the contract, and no more than 60 hours of the youth in one summer, over all its jobs (INV25). */
  addHours(author: Author, input: { readonly youthId: string; readonly summerJobId: string; readonly hours: number }): Promise<Recorded>;
}

export const createSummerJobService = ({ recorder }: { readonly recorder: Recorder }): SummerJobService => ({
  apply: (author, { youthId, birthDate, year, employer, plannedHours }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      requireAge('SUMMER_JOB', birthDate, osloDate(author.at));
      checkHours(plannedHours, 'plannedHours');
      if (plannedHours > MOST_HOURS) throw tooManyHours();
      const id = newId();
      await transaction.insert(SummerJob, {
        id, youthId, organisationId: author.organisationId, year, employer, contractOn: null, plannedHours, workedHours: 0, result: null,
      });
      return { id, youthId };
    }),

  signContract: (author, youthId, summerJobId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id, contractOn } = await getOwnRecord(transaction, SummerJob, author, youthId, summerJobId);
      if (contractOn !== null) throw createError('NOT_FOUND', 'the contract has been signed before');
      await transaction.update(SummerJob, { id }, { contractOn: osloDate(author.at) });
      return { id, youthId };
    }),

  addHours: (author, { youthId, summerJobId, hours }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id, year, contractOn, plannedHours, workedHours } = await getOwnRecord(transaction, SummerJob, author, youthId, summerJobId);
      checkHours(hours, 'hours');
      if (contractOn === null) throw createError('RULE_VIOLATED', 'no hours before the contract is signed', { rule: 'INV25' });
      // Of this organisation alone: a refusal must not tell what the other one has recorded.
      const before = await transaction.sum(SummerJob, 'workedHours', { youthId, organisationId: author.organisationId, year });
      if ((before ?? 0) + hours > MOST_HOURS) throw tooManyHours();
      const worked = workedHours + hours;
      await transaction.update(SummerJob, { id }, { workedHours: worked, result: resultOf(worked, plannedHours) });
      return { id, youthId };
    }),
});

/** Quarters of an hour add up without rounding. */
function checkHours(hours: number, name: string): void {
  if (hours <= 0 || !Number.isInteger(hours * 4)) throw createError('BAD_USER_INPUT', `\`input.${name}\` must be quarters of an hour`, { argument: `input.${name}` });
}

const tooManyHours = (): Error => createError('RULE_VIOLATED', `a youth has at most ${MOST_HOURS} hours in a summer`, { rule: 'INV25' });

function resultOf(worked: number, planned: number): SummerJobResult {
  if (worked >= planned) return 'ALL_HOURS';
  return worked * 2 > planned ? 'OVER_50' : 'UNDER_50';
}
