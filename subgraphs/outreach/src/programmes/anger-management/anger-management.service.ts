import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { recordOf, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { requireAgeWithin } from '../../age/age-limits';
import { agesOf } from '../../age/outreach-ages.entity';
import { countedColumns } from '../../counted-record/counted-as';
import { pastDate } from '../../record-writing/past-date';
import { AngerManagement } from './anger-management.entity';
import type { AssessAngerManagementInput } from './anger-management.input';

/** Assesses referrals to anger management, and takes youths through the course. */
export interface AngerManagementService {
  /** Begins service, and offers a course only to who uses violence and finds that a problem (INV24). */
  assess(author: Author, input: AssessAngerManagementInput): Promise<Recorded>;
  /** Once, and only where the newest assessment offered it (INV24). */
  start(author: Author, youthId: string): Promise<Recorded>;
  end(author: Author, youthId: string): Promise<Recorded>;
}

export const createAngerManagementService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): AngerManagementService => ({
  assess: (author, { source = 'OTHER', countedAs, ...beginning }) =>
    recorder.beginningService(
      author,
      beginning,
      DataCategory.OUTREACH_ANGER_MANAGEMENT,
      async (transaction, { youthId, whenBorn }) => {
        const { organisationId, at: recordedAt } = author;
        const input = recordOf(beginning);
        const { decision, usesViolence, findsItProblematic, referredTo = null } = input;
        const referredOn = pastDate(input.referredOn, 'referredOn', author);
        const today = osloDate(recordedAt);
        const ages = await agesOf(transaction, author.organisationId);
        whenBorn((birthDate) => requireAgeWithin(ages, birthDate, today));
        const isOffered = decision === 'OFFERED';
        if (isOffered && !(usesViolence && findsItProblematic)) {
          throw ruleViolated('INV24', 'anger management is for who uses violence and finds it a problem');
        }
        if (isOffered && referredTo !== null) {
          throw createError('BAD_USER_INPUT', '`input.referredTo` belongs to a referral that no course is offered on', {
            argument: 'input.referredTo',
          });
        }
        // What was offered and never began is over with the new assessment; a course that runs goes on.
        const notBegun = { youthId, organisationId, startedOn: IsNull(), closedOn: IsNull() };
        await transaction.update(AngerManagement, notBegun, { closedOn: today });
        const id = newId();
        await transaction.insert(AngerManagement, {
          ...input,
          ...countedColumns(countedAs),
          id,
          youthId,
          organisationId,
          referredOn,
          source,
          referredTo,
          closedOn: isOffered ? null : today,
          recordedAt,
        });
        await endServiceIfDone(transaction, author, youthId);
        return { id, youthId };
      },
    ),

  start: (author, youthId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ANGER_MANAGEMENT, async (transaction) => {
      const [newest] = await transaction.find(AngerManagement, {
        where: { youthId, organisationId: author.organisationId },
        order: { recordedAt: 'DESC', id: 'DESC' },
        take: 1,
      });
      if (newest === undefined) throw createError('NOT_FOUND', 'your organisation has no referral of this youth');
      if (newest.decision !== 'OFFERED') {
        throw ruleViolated('INV24', 'a course begins only where the newest assessment offers one');
      }
      if (newest.startedOn !== null) throw createError('NOT_FOUND', 'the course has begun before');
      if ((await findRunning(transaction, author, youthId)) !== null) {
        throw createError('BAD_USER_INPUT', '`youthId` is of a youth whose course is running', { argument: 'youthId' });
      }
      await transaction.update(AngerManagement, { id: newest.id, youthId }, { startedOn: osloDate(author.at) });
      return { id: newest.id, youthId };
    }),

  end: (author, youthId) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_ANGER_MANAGEMENT, async (transaction) => {
      const running = await findRunning(transaction, author, youthId);
      if (running === null) throw createError('NOT_FOUND', 'your organisation has no running course for this youth');
      const today = osloDate(author.at);
      await transaction.update(AngerManagement, { id: running.id, youthId }, { endedOn: today, closedOn: today });
      await endServiceIfDone(transaction, author, youthId);
      return { id: running.id, youthId };
    }),
});

/** The course of the youth with the author's organisation that has begun and not ended; `null` where there is none. */
export const findRunning = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
): Promise<AngerManagement | null> =>
  transaction.findOneBy(AngerManagement, { youthId, organisationId, startedOn: Not(IsNull()), endedOn: IsNull() });
