import { createError, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { In, IsNull, Or, type EntityManager } from 'typeorm';
import { countedColumns } from '../../counted-record/counted-as';
import { HapCourse, type HapOutcome } from './hap-course.entity';
import type { EnquireHapInput, MapHapInput } from './hap.input';

/** The weeks of the programme (INV23). */
const WEEKS = 8;

/** Takes youths through the cannabis cessation programme, one course at a time. */
export interface HapService {
  enquire(author: Author, input: EnquireHapInput): Promise<Recorded>;
  /** What a mapping talk comes to is that the programme is offered, or that the youth is referred on. */
  map(author: Author, input: MapHapInput): Promise<Recorded>;
  /** Counts a week; after a mapping talk, and no ninth before the course is extended (INV23). */
  weekDone(author: Author, youthId: string): Promise<Recorded>;
  extend(author: Author, youthId: string): Promise<Recorded>;
  conclude(
    author: Author,
    youthId: string,
    outcome: Extract<HapOutcome, 'COMPLETED_QUIT' | 'COMPLETED_REDUCED' | 'STOPPED'>,
  ): Promise<Recorded>;
}

export const createHapService = ({ recorder }: { readonly recorder: Recorder }): HapService => ({
  enquire: (author, { countedAs, ...input }) =>
    recorder.onServedYouth(author, input.youthId, async (transaction) => {
      const { youthId } = input;
      if ((await findOpen(transaction, author, youthId)) !== null) {
        throw createError('BAD_USER_INPUT', '`input.youthId` is of a youth whose course is open', {
          argument: 'input.youthId',
        });
      }
      const id = newId();
      await transaction.insert(HapCourse, {
        ...input,
        ...countedColumns(countedAs),
        id,
        organisationId: author.organisationId,
        enquiredOn: osloDate(author.at),
        weeksDone: 0,
        recordedAt: author.at,
      });
      return { id, youthId };
    }),

  async map(author, { youthId, ...mapped }) {
    if (mapped.outcome !== 'OFFERED' && mapped.outcome !== 'REFERRED_ON') {
      throw createError('BAD_USER_INPUT', '`input.outcome` is no outcome of a mapping talk', {
        argument: 'input.outcome',
      });
    }
    return recorder.onServedYouth(author, youthId, async (transaction) => {
      const { motivation, lowMotivationReason = null } = mapped;
      if (lowMotivationReason !== null && motivation !== 'LOW') {
        throw createError('BAD_USER_INPUT', '`input.lowMotivationReason` belongs to low motivation', {
          argument: 'input.lowMotivationReason',
        });
      }
      const { id, mappedOn } = await getOpen(transaction, author, youthId);
      if (mappedOn !== null) throw createError('NOT_FOUND', 'no enquiry of the youth awaits its mapping talk');
      await transaction.update(HapCourse, { id }, { ...mapped, lowMotivationReason, mappedOn: osloDate(author.at) });
      return { id, youthId };
    });
  },

  weekDone: (author, youthId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const course = await getMapped(transaction, author, youthId);
      if (course.outcome !== 'EXTENDED' && course.weeksDone >= WEEKS) {
        throw ruleViolated('INV23', `the programme has ${WEEKS} weeks: extend it for more`);
      }
      await transaction.increment(HapCourse, { id: course.id }, 'weeksDone', 1);
      return { id: course.id, youthId };
    }),

  extend: (author, youthId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id } = await getMapped(transaction, author, youthId);
      await transaction.update(HapCourse, { id }, { outcome: 'EXTENDED' });
      return { id, youthId };
    }),

  conclude: (author, youthId, outcome) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      // A youth may stop at any time, before the mapping talk too.
      const { id } = await (outcome === 'STOPPED' ? getOpen : getMapped)(transaction, author, youthId);
      await transaction.update(HapCourse, { id }, { outcome });
      return { id, youthId };
    }),
});

const findOpen = (transaction: EntityManager, { organisationId }: Author, youthId: string): Promise<HapCourse | null> =>
  transaction.findOneBy(HapCourse, { youthId, organisationId, outcome: Or(IsNull(), In(['OFFERED', 'EXTENDED'])) });

async function getOpen(transaction: EntityManager, author: Author, youthId: string): Promise<HapCourse> {
  const course = await findOpen(transaction, author, youthId);
  if (course === null) throw createError('NOT_FOUND', 'your organisation has no open course for this youth');
  return course;
}

async function getMapped(transaction: EntityManager, author: Author, youthId: string): Promise<HapCourse> {
  const course = await getOpen(transaction, author, youthId);
  if (course.mappedOn === null) throw ruleViolated('INV23', 'the programme begins with a mapping talk');
  return course;
}
