import { createError, DataCategory, isId } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { tellOrdersWithConcern } from '../investigation/tell-order';
import { tellDelay } from './tell-delay';

/** A report of a youth whom the organisation serves. */
export interface NamedReport {
  readonly youthId: string;
  readonly reportId: string;
}

/** The second opinion on a delay. */
export interface ReviewDelayService {
  /**
   * Says that the delay of a report which another worker linked is right: the youth is told of it, and of all that
   * follows, when all of the delay is over. @throws NOT_FOUND where none waits for it
   */
  reviewDelay(author: Author, report: NamedReport): Promise<Recorded>;
}

const REVIEW = `
with reviewed as (
  update concern_report r set delay_reviewed_by = $4, shown_from = r.delayed_until
  where r.id = $1 and r.youth_id = $2 and r.receiver_id = $3 and r.linked_by <> $4 and r.delay_reviewed_by is null
    and r.shown_from > $5 and r.delayed_until > r.shown_from
  returning r.id, r.delayed_until
), moved as (
  update investigation i set shown_from = greatest(i.shown_from, v.delayed_until) from reviewed v where i.concern_report_id = v.id
)
select id from reviewed`;

export const createReviewDelayService = ({ recorder }: Pick<OwnerParts, 'recorder'>): ReviewDelayService => ({
  reviewDelay: (author, { youthId, reportId }) =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_INVESTIGATION, async (transaction) => {
      if (!isId(reportId) || !(await review(transaction, author, { youthId, reportId }))) {
        const fault = 'no delay of another worker of your organisation waits for a second opinion by this id';
        throw createError('NOT_FOUND', fault, { argument: 'input.reportId' });
      }
      await tellDelay(transaction, reportId);
      await tellOrdersWithConcern(transaction, reportId);
      return { id: reportId.toLowerCase(), youthId };
    }),
});

async function review(
  transaction: EntityManager,
  { organisationId, personId, at }: Author,
  { youthId, reportId }: NamedReport,
): Promise<boolean> {
  const reviewed: unknown[] = await transaction.query(REVIEW, [reportId, youthId, organisationId, personId, at]);
  return reviewed.length > 0;
}
