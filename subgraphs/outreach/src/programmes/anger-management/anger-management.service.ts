import { createError, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { countedColumns } from '../../counted-record/counted-as';
import { pastDate } from '../../record-writing/past-date';
import { AngerManagement } from './anger-management.entity';
import type { AssessAngerManagementInput } from './anger-management.input';

/** Assesses referrals to anger management, and takes youths through the course. */
export interface AngerManagementService {
  /** Offers it only to who uses violence and finds that a problem (INV24). */
  assess(author: Author, input: AssessAngerManagementInput): Promise<Recorded>;
  /** Once, and only where the newest assessment offered it (INV24). */
  start(author: Author, youthId: string): Promise<Recorded>;
  end(author: Author, youthId: string): Promise<Recorded>;
}

export const createAngerManagementService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): AngerManagementService => ({
  assess: (author, { source = 'OTHER', countedAs, ...input }) =>
    recorder.onServedYouth(author, input.youthId, async (transaction) => {
      const referredOn = pastDate(input.referredOn, 'referredOn', author);
      if (input.decision === 'OFFERED' && !(input.usesViolence && input.findsItProblematic)) {
        throw ruleViolated('INV24', 'anger management is for who uses violence and finds it a problem');
      }
      const id = newId();
      await transaction.insert(AngerManagement, {
        ...input,
        ...countedColumns(countedAs),
        id,
        organisationId: author.organisationId,
        referredOn,
        source,
        recordedAt: author.at,
      });
      return { id, youthId: input.youthId };
    }),

  start: (author, youthId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
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
      await transaction.update(AngerManagement, { id: newest.id }, { startedOn: osloDate(author.at) });
      return { id: newest.id, youthId };
    }),

  end: (author, youthId) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const running = await findRunning(transaction, author, youthId);
      if (running === null) throw createError('NOT_FOUND', 'your organisation has no running course for this youth');
      await transaction.update(AngerManagement, { id: running.id }, { endedOn: osloDate(author.at) });
      return { id: running.id, youthId };
    }),
});

const findRunning = (
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
): Promise<AngerManagement | null> =>
  transaction.findOneBy(AngerManagement, { youthId, organisationId, startedOn: Not(IsNull()), endedOn: IsNull() });
