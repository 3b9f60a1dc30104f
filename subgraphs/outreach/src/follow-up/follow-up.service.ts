import { createError, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { endServiceWhenDone } from '../recording/end-service-when-done';
import { getOwnRecord } from '../recording/own-record';
import { categoryOfKind, type FollowUpKind } from './follow-up-kind';
import { OutreachFollowUp, type FollowUpEndReason } from './follow-up.entity';
import type { OutreachLegalBasis } from './legal-basis';

/** What a worker writes when a follow-up starts. */
export interface StartedFollowUp {
  readonly youthId: string;
  readonly kind: FollowUpKind;
  readonly legalBasis: OutreachLegalBasis;
  readonly continuityStaff: readonly string[];
  readonly cwDecisionReference?: string | null | undefined;
  readonly bestilling?: string | null | undefined;
}

/** Starts and ends follow-ups. */
export interface FollowUpService {
  /** Needs a decision of child welfare exactly where the kind rests on one (INV20), and one or two continuity persons (INV21). */
  start(author: Author, input: StartedFollowUp): Promise<Recorded>;
  /** The last one to end ends the organisation's service relation too. */
  end(author: Author, youthId: string, followUpId: string, reason: FollowUpEndReason): Promise<Recorded>;
}

export const createFollowUpService = ({ recorder }: { readonly recorder: Recorder }): FollowUpService => ({
  start: (author, input) =>
    recorder.beginningService(author, input.youthId, async (transaction) => {
      checkStart(input);
      const { youthId, kind, legalBasis, continuityStaff, cwDecisionReference = null, bestilling = null } = input;
      const id = newId();
      await transaction.insert(OutreachFollowUp, {
        id, youthId, organisationId: author.organisationId, category: categoryOfKind(kind), kind, startedOn: osloDate(author.at), endedOn: null,
        legalBasis, continuityStaff: [...continuityStaff], bestilling, endReason: null, cwDecisionReference,
      });
      return { id, youthId };
    }),

  end: (author, youthId, followUpId, reason) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id, endedOn } = await getOwnRecord(transaction, OutreachFollowUp, author, youthId, followUpId);
      if (endedOn !== null) throw createError('NOT_FOUND', 'the follow-up has ended before');
      await transaction.update(OutreachFollowUp, { id }, { endedOn: osloDate(author.at), endReason: reason });
      await endServiceWhenDone(transaction, author, youthId);
      return { id, youthId };
    }),
});

const SENTENCED: readonly FollowUpKind[] = ['YOUTH_SANCTION', 'CRIME_AS_LIFESTYLE'];

function checkStart({ kind, legalBasis, continuityStaff, cwDecisionReference = null }: StartedFollowUp): void {
  if (kind === 'ON_DECISION' && cwDecisionReference === null) throw createError('RULE_VIOLATED', '`ON_DECISION` needs a decision of child welfare', { rule: 'INV20' });
  if (kind === 'LOW_THRESHOLD' && cwDecisionReference !== null) throw createError('RULE_VIOLATED', '`LOW_THRESHOLD` rests on no decision', { rule: 'INV20' });
  if (continuityStaff.length < 1 || continuityStaff.length > 2) throw createError('RULE_VIOLATED', 'a follow-up has one or two continuity persons', { rule: 'INV21' });
  // The legal basis is read with the follow-up: on any other kind it would tell of a sanction to who may not know of it.
  if (legalBasis === 'PENAL_CODE_52' && !SENTENCED.includes(kind)) {
    throw createError('BAD_USER_INPUT', '`input.legalBasis` is the penal code only where the kind is a sanction', { argument: 'input.legalBasis' });
  }
}
