import { Act, Basis, createError, isId, ruleViolated } from '@brobygger/domain';
import { queryIn, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { REVIEW_TOLD } from '../notice/due.sql';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { ReviewEmergencyAccessInput } from './emergency.input';
import { isReasonedReview } from './emergency.rules';
import { readToReview } from './read-emergencies';

/**
 * Says of access in an emergency whether it was right, once, enters it in the youth's log, and tells the youth that it was reviewed, where
 * the youth is told of it by now; who is told later is told of both then.
 * @throws NOT_FOUND for one that is not the caller's to review; RULE_VIOLATED (EMERGENCY_ACCESS) of who opened it, and without a reason;
 * CONFLICT for one that was reviewed
 */
export type ReviewEmergency = (
  context: Pick<SubgraphContext, 'hop' | 'at'>,
  input: ReviewEmergencyAccessInput,
) => Promise<string>;

const REVIEW = `
insert into emergency_review (emergency_id, outcome, note, reviewed_by, at) values ($1, $2, $3, $4, $5)
on conflict do nothing returning emergency_id`;

export const createReviewEmergency =
  ({ dataSource, query }: { readonly dataSource: DataSource; readonly query: Query }): ReviewEmergency =>
  async (context, { emergencyId, outcome, note }) => {
    const { caller } = context.hop;
    const page = { from: null, most: 1, id: emergencyId };
    const [found] = isId(emergencyId) ? await readToReview(query, caller, page, context.at) : [];
    if (found === undefined) {
      throw createError('NOT_FOUND', 'no such access is yours to review', { argument: 'input.emergencyId' });
    }
    if (found.openedBy === caller.personId) {
      throw ruleViolated('EMERGENCY_ACCESS', 'somebody else than who opened it reviews it', 'input.emergencyId');
    }
    if (!isReasonedReview(note)) {
      throw ruleViolated('EMERGENCY_ACCESS', 'say in 20 to 2000 characters why', 'input.note');
    }
    await dataSource.transaction(async (transaction) => {
      const values = [found.id, outcome, note.trim(), caller.personId, context.at];
      const reviewed = await queryIn(transaction, 'review-emergency', REVIEW, values);
      if (reviewed.length === 0) {
        throw createError('CONFLICT', 'it was reviewed before', { argument: 'input.emergencyId' });
      }
      const youthIds = found.youthId === null ? [] : [found.youthId];
      const entered = { youthIds, act: Act.REVIEWED_EMERGENCY, basis: Basis.OVERSIGHT, cause: found.id };
      await queryIn(transaction, 'enter-review', ENTER, entryValues(context, entered));
      await queryIn(transaction, 'tell-review', REVIEW_TOLD, [context.at, found.id]);
    });
    return found.id;
  };
