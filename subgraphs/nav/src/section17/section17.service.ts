import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { Section17Decision, type Section17Status } from './section17.entity';
import type { GrantSection17Input } from './section17.input';

/** Grants and ends decisions on advice and guidance. */
export interface Section17Service {
  grant(author: Author, input: GrantSection17Input): Promise<Recorded>;
  end(author: Author, youthId: string, status: Exclude<Section17Status, 'GRANTED'>): Promise<Recorded>;
}

export const createSection17Service = ({ recorder }: { readonly recorder: Recorder }): Section17Service => ({
  grant: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.NAV_SECTION_17, async (transaction) => {
      const { validFrom, validTo = null } = input;
      if (validTo !== null && validTo <= validFrom) {
        throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', {
          argument: 'input.validTo',
        });
      }
      const id = newId();
      await transaction.insert(Section17Decision, {
        ...input,
        id,
        organisationId: author.organisationId,
        decidedOn: osloDate(author.at),
        status: 'GRANTED',
      });
      return { id, youthId: input.youthId };
    }),

  end: (author, youthId, status) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_SECTION_17, async (transaction) => {
      const granted = await transaction.findOneBy(Section17Decision, {
        youthId,
        organisationId: author.organisationId,
        status: 'GRANTED',
      });
      if (granted === null) throw createError('NOT_FOUND', 'your office has granted no decision on this youth');
      await transaction.update(Section17Decision, { id: granted.id }, { status, validTo: osloDate(author.at) });
      return { id: granted.id, youthId };
    }),
});
