import { createError, DataCategory, isId, newId } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { PracticePlacement } from './practice-placement.entity';
import type { EndPracticePlacementInput, RecordPracticePlacementInput } from './practice-placement.input';

/** Keeps youths' work practice. */
export interface PracticePlacementService {
  record(author: Author, input: RecordPracticePlacementInput): Promise<Recorded>;
  /** Says on which day it ends; a day that was said before is replaced. */
  end(author: Author, input: EndPracticePlacementInput): Promise<Recorded>;
}

export const createPracticePlacementService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): PracticePlacementService => ({
  record: (author, { validTo = null, ...input }) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_PROGRAMME, async (transaction) => {
      requireAfter(input.validFrom, validTo);
      const [id, { organisationId, at: recordedAt }] = [newId(), author];
      await transaction.insert(PracticePlacement, { ...input, id, organisationId, validTo, recordedAt });
      return { id, youthId: input.youthId };
    }),

  end: (author, { youthId, placementId: id, validTo }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_PROGRAMME, async (transaction) => {
      const { organisationId } = author;
      const placement = isId(id)
        ? await transaction.findOneBy(PracticePlacement, { id, youthId, organisationId })
        : null;
      if (placement === null) throw createError('NOT_FOUND', 'the youth has no such practice with your organisation');
      requireAfter(placement.validFrom, validTo);
      await transaction.update(PracticePlacement, { id, youthId }, { validTo });
      return { id, youthId };
    }),
});

function requireAfter(validFrom: string, validTo: string | null): void {
  if (validTo === null || validFrom < validTo) return;
  throw createError('BAD_USER_INPUT', '`input.validTo` must be after the day on which it begins', {
    argument: 'input.validTo',
  });
}
