import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { requireAgeWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { countedColumns } from '../../counted-record/counted-as';
import { HapCourse, type HapOutcome } from './hap-course.entity';
import type { EnquireHapInput, MapHapInput } from './hap.input';
import { findOpenCourse, getMappedCourse, getOpenCourse } from './open-course';

/** Takes youths through the cannabis cessation programme, one course at a time. */
export interface HapService {
  /** Begins service, for the ages of the organisation (INV22). */
  enquire(author: Author, input: EnquireHapInput): Promise<Recorded>;
  /** What a mapping talk comes to is that the programme is offered, or that the youth is referred on, which concludes the enquiry. */
  map(author: Author, input: MapHapInput): Promise<Recorded>;
  extend(author: Author, youthId: string): Promise<Recorded>;
  /** Nobody completes what they never came to (INV23). The last record of a youth to end ends the service. */
  conclude(
    author: Author,
    youthId: string,
    outcome: Extract<HapOutcome, 'COMPLETED_QUIT' | 'COMPLETED_REDUCED' | 'STOPPED'>,
  ): Promise<Recorded>;
}

export const createHapService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): HapService => ({
  enquire: (author, { countedAs, ...beginning }) =>
    recorder.beginningService(
      author,
      beginning,
      DataCategory.OUTREACH_HAP,
      async (transaction, { youthId, whenBorn }) => {
        const enquiredOn = osloDate(author.at);
        const ages = await agesOf(transaction, author.organisationId);
        whenBorn((birthDate) => requireAgeWithin(ages, birthDate, enquiredOn));
        if ((await findOpenCourse(transaction, author, youthId)) !== null) {
          throw createError('BAD_USER_INPUT', '`input.youthId` is of a youth whose course is open', {
            argument: 'input.youthId',
          });
        }
        const id = newId();
        await transaction.insert(HapCourse, {
          ...recordOf(beginning),
          ...countedColumns(countedAs),
          id,
          youthId,
          organisationId: author.organisationId,
          enquiredOn,
          weeksDone: 0,
          recordedAt: author.at,
        });
        return { id, youthId };
      },
    ),

  async map(author, { youthId, ...mapped }) {
    const { motivation, lowMotivationReason = null, outcome, referredTo = null } = mapped;
    if (outcome !== 'OFFERED' && outcome !== 'REFERRED_ON') {
      throw createError('BAD_USER_INPUT', '`input.outcome` is no outcome of a mapping talk', {
        argument: 'input.outcome',
      });
    }
    if (referredTo !== null && outcome !== 'REFERRED_ON') {
      throw createError('BAD_USER_INPUT', '`input.referredTo` belongs to an enquiry that is referred on', {
        argument: 'input.referredTo',
      });
    }
    return recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_HAP, async (transaction) => {
      if (lowMotivationReason !== null && motivation !== 'LOW') {
        throw createError('BAD_USER_INPUT', '`input.lowMotivationReason` belongs to low motivation', {
          argument: 'input.lowMotivationReason',
        });
      }
      const { id, mappedOn } = await getOpenCourse(transaction, author, youthId);
      if (mappedOn !== null) throw createError('NOT_FOUND', 'no enquiry of the youth awaits its mapping talk');
      const today = osloDate(author.at);
      const concludedOn = outcome === 'REFERRED_ON' ? today : null;
      await transaction.update(
        HapCourse,
        { id, youthId },
        { motivation, outcome, referredTo, lowMotivationReason, mappedOn: today, concludedOn },
      );
      if (concludedOn !== null) await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    });
  },

  extend: (author, youthId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_HAP, async (transaction) => {
      const { id } = await getMappedCourse(transaction, author, youthId);
      await transaction.update(HapCourse, { id, youthId }, { outcome: 'EXTENDED' });
      return { id, youthId };
    }),

  conclude: (author, youthId, outcome) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_HAP, async (transaction) => {
      // A youth may stop at any time, before the mapping talk too.
      const find = outcome === 'STOPPED' ? getOpenCourse : getMappedCourse;
      const { id, weeksDone } = await find(transaction, author, youthId);
      if (outcome !== 'STOPPED' && weeksDone === 0) {
        throw ruleViolated('INV23', 'the programme is completed by who came to it: no week is done');
      }
      await transaction.update(HapCourse, { id, youthId }, { outcome, concludedOn: osloDate(author.at) });
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});
