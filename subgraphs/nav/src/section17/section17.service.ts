import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { Section17Decision, type Section17Status } from './section17.entity';

/** Grants and ends decisions on advice and guidance. */
export interface Section17Service {
  grant(
    author: Author,
    input: { readonly youthId: string; readonly validFrom: LocalDate; readonly validTo?: LocalDate | null | undefined },
  ): Promise<Recorded>;
  end(author: Author, youthId: string, status: Exclude<Section17Status, 'GRANTED'>): Promise<Recorded>;
}

export const createSection17Service = ({ recorder }: { readonly recorder: Recorder }): Section17Service => ({
  grant: (author, { youthId, validFrom, validTo = null }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      if (validTo !== null && validTo <= validFrom)
        throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', {
          argument: 'input.validTo',
        });
      const id = newId();
      await transaction.insert(Section17Decision, {
        id,
        youthId,
        organisationId: author.organisationId,
        decidedOn: osloDate(author.at),
        validFrom,
        validTo,
        status: 'GRANTED',
      });
      return { id, youthId };
    }),

  end: (author, youthId, status) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
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
