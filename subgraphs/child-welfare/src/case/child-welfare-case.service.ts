import { createError, DataCategory, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { endExecutionsWithCase } from '../decision-execution/carry-out';
import { assertGround } from './assert-ground';
import { ChildWelfareCase, type ChildWelfareCaseStatus, type NoFollowUpReason } from './child-welfare-case.entity';
import type { OpenChildWelfareCaseInput } from './child-welfare-case.input';
import { endAllWithCase } from './end-with-case';
import { isTakenOver } from './is-taken-over';
import { findOpenCase, getOpenCase } from './open-case';

/** Opens and closes cases of a child welfare service. */
export interface ChildWelfareCaseService {
  /**
   * Begins the service relation. An organisation has at most one case on a youth that is not closed.
   * @throws BAD_USER_INPUT (`input.ground.reference`) for a concern, investigation or order of its own that is none; CONFLICT
   */
  open(author: Author, input: OpenChildWelfareCaseInput): Promise<Recorded>;
  /** Every status but `CLOSED`, `AFTERCARE` too, keeps the service relation. */
  setStatus(
    author: Author,
    input: { readonly youthId: string; readonly status: Exclude<ChildWelfareCaseStatus, 'CLOSED'> },
  ): Promise<Recorded>;
  /**
   * Ends the service relation, and what was decided in the case.
   * @throws RULE_VIOLATED (INV13) without an accepted transfer, where follow-up was not offered and nothing says why it could not be;
   * BAD_USER_INPUT (`noFollowUpReason`) where it was offered
   */
  close(author: Author, input: ClosedCase): Promise<Recorded>;
}

/** How a case was closed. */
export interface ClosedCase {
  readonly youthId: string;
  readonly followUpOffered: boolean;
  readonly noFollowUpReason?: NoFollowUpReason | null;
}

export const createChildWelfareCaseService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): ChildWelfareCaseService => ({
  open: (author, input) =>
    recorder.beginningService(author, input, DataCategory.CHILD_WELFARE_CASE, async (transaction, { youthId }) => {
      const { organisationId, at } = author;
      const { caseWorker, district, ground } = input;
      await assertGround(transaction, author, { youthId, ground });
      if ((await findOpenCase(transaction, author, youthId)) !== null) {
        throw createError('CONFLICT', 'your organisation already has an open case on this youth');
      }
      const id = newId();
      const openedOn = osloDate(at);
      const opened = { id, youthId, organisationId, caseWorker, district, status: 'OPEN', openedOn } as const;
      await transaction.insert(ChildWelfareCase, opened);
      return { id, youthId };
    }),

  setStatus: (author, { youthId, status }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_CASE, async (transaction) => {
      const { id } = await getOpenCase(transaction, author, youthId);
      await transaction.update(ChildWelfareCase, { id, youthId }, { status });
      return { id, youthId };
    }),

  close: (author, { youthId, followUpOffered, noFollowUpReason = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_CASE, async (transaction) => {
      const { id } = await getOpenCase(transaction, author, youthId);
      if (followUpOffered && noFollowUpReason !== null) throw offeredAllTheSame();
      if (!followUpOffered && noFollowUpReason === null && !(await isTakenOver(transaction, id))) {
        throw ruleViolated(
          'INV13',
          'a case that nobody takes over is closed only when follow-up has been offered, or could not be',
        );
      }
      await transaction.update(
        ChildWelfareCase,
        { id, youthId },
        { status: 'CLOSED', closedOn: osloDate(author.at), followUpOffered, noFollowUpReason },
      );
      await endAllWithCase(transaction, author, youthId);
      await endExecutionsWithCase(transaction, author, youthId);
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});

const offeredAllTheSame = (): Error =>
  createError('BAD_USER_INPUT', '`noFollowUpReason` is said only where `followUpOffered` is false', {
    argument: 'noFollowUpReason',
  });
