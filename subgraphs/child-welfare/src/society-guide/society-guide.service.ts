import { canonicalTag, createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { SocietyGuideIssue } from './society-guide.entity';
import type { IssueSocietyGuideInput } from './society-guide.input';

/** Records who was given the society guide. */
export interface SocietyGuideService {
  issue(author: Author, input: IssueSocietyGuideInput): Promise<Recorded>;
}

export const createSocietyGuideService = ({ recorder }: { readonly recorder: Recorder }): SocietyGuideService => ({
  issue: (author, { youthId, language, issuedOn }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_PROGRAMME, async (transaction) => {
      const today = osloDate(author.at);
      if (typeof issuedOn === 'string' && issuedOn > today) {
        throw createError('BAD_USER_INPUT', '`input.issuedOn` must not be after today', { argument: 'input.issuedOn' });
      }
      const id = newId();
      await transaction.insert(SocietyGuideIssue, {
        id,
        youthId,
        organisationId: author.organisationId,
        issuedOn: issuedOn ?? today,
        language: canonicalTag(language),
        recordedAt: author.at,
      });
      return { id, youthId };
    }),
});
