import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { getOpenCase } from '../case/open-case';
import { CaseMeeting } from './case-meeting.entity';
import type { RecordChildWelfareMeetingInput } from './case-meeting.input';

/** Records the meetings of a child welfare service. */
export interface CaseMeetingService {
  /**
   * Records one in the open case.
   * @throws BAD_USER_INPUT for one after today (`input.heldOn`) or in which nobody took part (`input.attendedBy`); NOT_FOUND without a case
   */
  record(author: Author, input: RecordChildWelfareMeetingInput): Promise<Recorded>;
}

export const createCaseMeetingService = ({ recorder }: { readonly recorder: Recorder }): CaseMeetingService => ({
  record: (author, { attendedBy = [], ...input }) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.CHILD_WELFARE_PROCEEDINGS, async (transaction) => {
      checkMeeting({ ...input, attendedBy }, osloDate(author.at));
      const { id: caseId } = await getOpenCase(transaction, author, input.youthId);
      const id = newId();
      await transaction.insert(CaseMeeting, {
        ...input,
        attendedBy,
        id,
        caseId,
        organisationId: author.organisationId,
      });
      return { id, youthId: input.youthId };
    }),
});

function checkMeeting(
  { heldOn, youthTookPart, attendedBy }: Required<RecordChildWelfareMeetingInput>,
  today: string,
): void {
  if (heldOn > today) {
    throw createError('BAD_USER_INPUT', '`input.heldOn` must not be after today', { argument: 'input.heldOn' });
  }
  if (!youthTookPart && attendedBy.length === 0) {
    throw createError('BAD_USER_INPUT', '`input.attendedBy` must name somebody where the youth took no part', {
      argument: 'input.attendedBy',
    });
  }
}
