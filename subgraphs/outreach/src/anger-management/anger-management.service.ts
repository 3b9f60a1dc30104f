import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { AngerManagement, type AngerManagementDecision } from './anger-management.entity';

/** What a worker writes when a referral has been assessed. */
export interface AssessedAnger {
  readonly youthId: string;
  /** Today when absent. */
  readonly referredOn?: LocalDate | null | undefined;
  readonly usesViolence: boolean;
  readonly findsItProblematic: boolean;
  readonly decision: AngerManagementDecision;
}

/** Assesses referrals to anger management. */
export interface AngerManagementService {
  /** Offers it only to who uses violence and finds that a problem (INV24). */
  assess(author: Author, input: AssessedAnger): Promise<Recorded>;
}

export const createAngerManagementService = ({ recorder }: { readonly recorder: Recorder }): AngerManagementService => ({
  assess: (author, { youthId, usesViolence, findsItProblematic, decision, referredOn }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const today = osloDate(author.at);
      if (referredOn && referredOn > today) throw createError('BAD_USER_INPUT', '`input.referredOn` must not be after today', { argument: 'input.referredOn' });
      if (decision === 'OFFERED' && !(usesViolence && findsItProblematic)) {
        throw createError('RULE_VIOLATED', 'anger management is for who uses violence and finds it a problem', { rule: 'INV24' });
      }
      const id = newId();
      await transaction.insert(AngerManagement, {
        id, youthId, organisationId: author.organisationId, referredOn: referredOn ?? today, decision, usesViolence, findsItProblematic, recordedAt: author.at,
      });
      return { id, youthId };
    }),
});
