import { createError, isId, newId, osloDate } from '@brobygger/domain';
import {
  categoryOfRow,
  isOfAuthorsProfession,
  recordOf,
  type Author,
  type OwnerParts,
  type Recorded,
  type Written,
} from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { countedColumns } from '../../counted-record/counted-as';
import { getOwnRecord, noOwnRecord } from '../../record-writing/own-record';
import type { BestillingBy } from './bestilling-by';
import { checkDecision } from './check-decision';
import { checkContinuityStaff, checkStart } from './check-follow-up';
import { ageCheckOf } from './follow-up-ages';
import { categoryOfKind } from './follow-up-kind';
import { OutreachFollowUp, type FollowUpEndReason } from './follow-up.entity';
import type { StartFollowUpInput } from './follow-up.input';
import { endOf, plannedEndOf } from './planned-end';

/** A follow-up of a youth. */
interface FollowUpKey {
  readonly youthId: string;
  readonly followUpId: string;
}

/** Starts, changes and ends follow-ups. */
export interface FollowUpService {
  /**
   * Needs a decision of child welfare exactly where the kind rests on one (INV20), one or two continuity persons (INV21), and a
   * youth of the ages of the kind, or of the organisation (INV22). The age is the population register's. What is asked for is asked
   * for by an agency where nothing else is said, as at the start the youth has rarely asked for anything yet.
   */
  start(author: Author, input: StartFollowUpInput): Promise<Recorded>;
  /** What is asked for may come after the start, and the newest stands. */
  recordBestilling(
    author: Author,
    input: FollowUpKey & { readonly bestilling: string; readonly by: BestillingBy },
  ): Promise<Recorded>;
  /** One or two take over (INV21). */
  changeContinuityStaff(
    author: Author,
    input: FollowUpKey & { readonly continuityStaff: readonly string[] },
  ): Promise<Recorded>;
  /** The last one to end ends the organisation's service relation too. What lasts two weeks by plan did not last longer (INV27). */
  end(author: Author, youthId: string, followUpId: string, reason: FollowUpEndReason): Promise<Recorded>;
}

export const createFollowUpService = ({
  recorder,
  endServiceIfDone,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone'>): FollowUpService => ({
  start: (author, { countedAs, ...beginning }) =>
    recorder.beginningService(
      author,
      beginning,
      categoryOfKind(beginning.kind),
      async (transaction, { youthId, whenBorn }) => {
        const input = recordOf(beginning);
        const { kind, legalBasis, bestilling = null, bestillingBy, cwDecisionReference = null } = input;
        const startedOn = osloDate(author.at);
        checkStart(input);
        await checkDecision(transaction, author, { kind, legalBasis, youthId, cwDecisionReference });
        const checkAge = await ageCheckOf(transaction, author, kind);
        whenBorn((birthDate) => checkAge(birthDate, startedOn));
        const id = newId();
        await transaction.insert(OutreachFollowUp, {
          ...input,
          ...countedColumns(countedAs),
          cwDecisionReference: cwDecisionReference?.toLowerCase() ?? null,
          id,
          youthId,
          organisationId: author.organisationId,
          category: categoryOfKind(kind),
          startedOn,
          plannedEndOn: plannedEndOf(kind, startedOn),
          bestillingBy: bestilling === null ? null : (bestillingBy ?? 'AGENCY'),
        });
        return { id, youthId };
      },
    ),

  recordBestilling: (author, { youthId, followUpId, bestilling, by }) =>
    recorder.onServedYouth(author, youthId, ofFollowUp(followUpId), async (transaction) => {
      const { id } = await getOpenFollowUp(transaction, author, { youthId, followUpId });
      await transaction.update(OutreachFollowUp, { id }, { bestilling, bestillingBy: by });
      return { id, youthId };
    }),

  changeContinuityStaff: (author, { youthId, followUpId, continuityStaff }) =>
    recorder.onServedYouth(author, youthId, ofFollowUp(followUpId), async (transaction) => {
      const { id } = await getOpenFollowUp(transaction, author, { youthId, followUpId });
      checkContinuityStaff(continuityStaff);
      await transaction.update(OutreachFollowUp, { id }, { continuityStaff: [...continuityStaff] });
      return { id, youthId };
    }),

  end: (author, youthId, followUpId, reason) =>
    recorder.onServedYouth(author, youthId, ofFollowUp(followUpId), async (transaction) => {
      const { id, plannedEndOn } = await getOpenFollowUp(transaction, author, { youthId, followUpId });
      await transaction.update(
        OutreachFollowUp,
        { id },
        { endedOn: endOf(plannedEndOn, osloDate(author.at)), endReason: reason },
      );
      await endServiceIfDone(transaction, author, youthId);
      return { id, youthId };
    }),
});

const ofFollowUp = (id: string): Written =>
  categoryOfRow((transaction) => (isId(id) ? transaction.findOneBy(OutreachFollowUp, { id }) : null));

async function getOpenFollowUp(
  transaction: EntityManager,
  author: Author,
  { youthId, followUpId }: FollowUpKey,
): Promise<OutreachFollowUp> {
  const followUp = await getOwnRecord(transaction, OutreachFollowUp, author, youthId, followUpId);
  // The kind alone tells of it: to a colleague of another profession there is no such follow-up, as where it is read.
  if (!isOfAuthorsProfession(followUp.category, author)) throw noOwnRecord();
  if (followUp.endedOn !== null) throw createError('NOT_FOUND', 'the follow-up has ended before');
  return followUp;
}
