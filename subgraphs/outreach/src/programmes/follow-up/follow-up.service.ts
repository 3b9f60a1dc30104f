import { createError, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { requireAge } from '../../age/age-limits';
import { getOwnRecord } from '../../record-writing/own-record';
import { countedColumns, type CountedAs } from '../../counted-record/counted-as';
import type { BestillingBy } from './bestilling-by';
import { checkContinuityStaff, checkStart } from './check-follow-up';
import { agesOfKind } from './follow-up-ages';
import { categoryOfKind, type FollowUpKind } from './follow-up-kind';
import { OutreachFollowUp, type FollowUpEndReason } from './follow-up.entity';
import type { OutreachLegalBasis } from './legal-basis';
import { endOf, plannedEndOf } from './planned-end';

/** What a worker writes when a follow-up starts. */
export interface StartedFollowUp {
  readonly youthId: string;
  readonly birthDate: LocalDate;
  readonly kind: FollowUpKind;
  readonly legalBasis: OutreachLegalBasis;
  readonly continuityStaff: readonly string[];
  readonly cwDecisionReference?: string | null | undefined;
  readonly bestilling?: string | null | undefined;
  /** An agency when absent, as at the start the youth has rarely asked for anything yet. */
  readonly bestillingBy?: BestillingBy | null | undefined;
  readonly countedAs?: CountedAs | null | undefined;
}

/** A follow-up of a youth. */
interface FollowUpKey {
  readonly youthId: string;
  readonly followUpId: string;
}

/** Starts, changes and ends follow-ups. */
export interface FollowUpService {
  /**
   * Needs a decision of child welfare exactly where the kind rests on one (INV20), one or two continuity persons (INV21),
   * and a youth of the kind's ages (INV22). The birth date is looked at and not kept.
   */
  start(author: Author, input: StartedFollowUp): Promise<Recorded>;
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
  start: (author, input) =>
    recorder.beginningService(author, input.youthId, async (transaction) => {
      const {
        youthId,
        birthDate,
        kind,
        legalBasis,
        continuityStaff,
        cwDecisionReference = null,
        bestilling = null,
        bestillingBy,
        countedAs,
      } = input;
      const startedOn = osloDate(author.at);
      checkStart(input);
      requireAge(agesOfKind(kind), birthDate, startedOn);
      const { gender, district } = countedColumns(countedAs);
      const id = newId();
      await transaction.insert(OutreachFollowUp, {
        id,
        youthId,
        organisationId: author.organisationId,
        category: categoryOfKind(kind),
        kind,
        startedOn,
        plannedEndOn: plannedEndOf(kind, startedOn),
        endedOn: null,
        legalBasis,
        continuityStaff: [...continuityStaff],
        bestilling,
        bestillingBy: bestilling === null ? null : (bestillingBy ?? 'AGENCY'),
        endReason: null,
        countedGender: gender,
        countedDistrict: district,
        cwDecisionReference,
      });
      return { id, youthId };
    }),

  recordBestilling: (author, { youthId, followUpId, bestilling, by }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id } = await getOpenFollowUp(transaction, author, { youthId, followUpId });
      await transaction.update(OutreachFollowUp, { id }, { bestilling, bestillingBy: by });
      return { id, youthId };
    }),

  changeContinuityStaff: (author, { youthId, followUpId, continuityStaff }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const { id } = await getOpenFollowUp(transaction, author, { youthId, followUpId });
      checkContinuityStaff(continuityStaff);
      await transaction.update(OutreachFollowUp, { id }, { continuityStaff: [...continuityStaff] });
      return { id, youthId };
    }),

  end: (author, youthId, followUpId, reason) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
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

async function getOpenFollowUp(
  transaction: EntityManager,
  author: Author,
  { youthId, followUpId }: FollowUpKey,
): Promise<OutreachFollowUp> {
  const followUp = await getOwnRecord(transaction, OutreachFollowUp, author, youthId, followUpId);
  if (followUp.endedOn !== null) throw createError('NOT_FOUND', 'the follow-up has ended before');
  return followUp;
}
