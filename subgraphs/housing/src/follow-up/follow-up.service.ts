import { createError, isId, newId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { endServiceIfNothingIsOpen } from '../service/end-service';
import { checkEnding, checkFirstMeeting, checkReferral, type FirstMeetingParticipant } from './follow-up-rules';
import {
  HousingFollowUp,
  type HousingFollowUpBasis,
  type HousingFollowUpEndReason,
  type HousingFollowUpState,
  type HousingReferringAgency,
} from './follow-up.entity';
import { HousingPlanItem } from './plan-item.entity';

/** Names one follow-up of a youth: there can be several. */
export interface FollowUpKey {
  readonly youthId: string;
  readonly followUpId: string;
}

/** A referral to the follow-up. The date of birth is checked and not kept: the registry owns it. */
export interface NewFollowUp {
  readonly youthId: string;
  readonly referringAgency: HousingReferringAgency;
  readonly basis: HousingFollowUpBasis;
  readonly birthDate: LocalDate;
}

/** Who was at the first meeting, and what the youth wants. */
export interface HeldFirstMeeting extends FollowUpKey {
  readonly present: readonly FirstMeetingParticipant[];
  readonly voluntary: boolean;
  readonly motivated: boolean;
}

/** A goal, and who does what for it by when. */
export interface NewPlanItem extends FollowUpKey {
  readonly goal: string;
  readonly fromYouth: boolean;
  readonly task: string;
  readonly owner: string;
  readonly due: LocalDate;
}

/** Leads a follow-up from referral to its end. */
export interface FollowUpService {
  /** Ages 17 to 25 (INV10), on a basis that the referring agency has (INV11). */
  refer(author: Author, input: NewFollowUp): Promise<Recorded>;
  /** The three must be there, and the youth be willing and motivated (INV10). */
  holdFirstMeeting(author: Author, input: HeldFirstMeeting): Promise<Recorded>;
  accept(author: Author, key: FollowUpKey): Promise<Recorded>;
  /** The youth said no, which is a normal answer. */
  decline(author: Author, key: FollowUpKey): Promise<Recorded>;
  addPlanItem(author: Author, input: NewPlanItem): Promise<Recorded>;
  completePlanItem(author: Author, input: { readonly youthId: string; readonly planItemId: string }): Promise<Recorded>;
  /** The plan must hold a wish of the youth's own (INV10). */
  start(author: Author, key: FollowUpKey): Promise<Recorded>;
  /** A move ends only what rests on section 17 (INV12); help must be offered unless another takes over (INV13). */
  end(
    author: Author,
    input: FollowUpKey & { readonly reason: HousingFollowUpEndReason; readonly followUpOffered: boolean },
  ): Promise<Recorded>;
}

export const createFollowUpService = ({ recorder }: { readonly recorder: Recorder }): FollowUpService => {
  /** Changes the follow-up if it is in one of the states. */
  const onFollowUp = (
    author: Author,
    { youthId, followUpId }: FollowUpKey,
    states: readonly HousingFollowUpState[],
    change: (transaction: EntityManager, followUp: HousingFollowUp, today: LocalDate) => Promise<Recorded>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const where = { id: followUpId, youthId, organisationId: author.organisationId, state: In([...states]) };
      const followUp = isId(followUpId)
        ? await transaction.findOne(HousingFollowUp, { where, lock: { mode: 'pessimistic_write' } })
        : null;
      if (followUp === null)
        throw createError('NOT_FOUND', 'your organisation has no such follow-up of this youth at this stage');
      return change(transaction, followUp, osloDate(author.at));
    });

  const write = async (
    transaction: EntityManager,
    { id, youthId }: HousingFollowUp,
    values: Partial<HousingFollowUp>,
  ): Promise<Recorded> => {
    await transaction.update(HousingFollowUp, { id }, values);
    return { id, youthId };
  };

  return {
    refer: (author, { youthId, referringAgency, basis, birthDate }) =>
      recorder.beginningService(author, youthId, async (transaction) => {
        checkReferral({ referringAgency, basis, birthDate, on: osloDate(author.at) });
        const id = newId();
        await transaction.insert(HousingFollowUp, {
          id,
          youthId,
          organisationId: author.organisationId,
          state: 'REFERRED',
          basis,
          referringAgency,
          referredAt: author.at,
        });
        return { id, youthId };
      }),

    holdFirstMeeting: (author, input) =>
      onFollowUp(author, input, ['REFERRED'], (transaction, followUp, today) => {
        checkFirstMeeting(input);
        return write(transaction, followUp, { state: 'FIRST_MEETING', firstMeetingOn: today });
      }),

    accept: (author, key) =>
      onFollowUp(author, key, ['FIRST_MEETING'], (transaction, followUp) =>
        write(transaction, followUp, { state: 'ACCEPTED' }),
      ),

    decline: (author, key) =>
      onFollowUp(author, key, ['REFERRED', 'FIRST_MEETING'], async (transaction, followUp, today) => {
        const recorded = await write(transaction, followUp, { state: 'DECLINED', endedOn: today });
        await endServiceIfNothingIsOpen(transaction, author, followUp.youthId);
        return recorded;
      }),

    addPlanItem: (author, input) =>
      onFollowUp(author, input, ['ACCEPTED', 'PLANNING', 'ACTIVE'], async (transaction, followUp) => {
        const { youthId, followUpId, goal, fromYouth, task, owner, due } = input;
        const id = newId();
        await transaction.insert(HousingPlanItem, {
          id,
          youthId,
          organisationId: author.organisationId,
          followUpId,
          goal,
          fromYouth,
          task,
          owner,
          due,
          done: false,
        });
        if (followUp.state === 'ACCEPTED') await write(transaction, followUp, { state: 'PLANNING' });
        return { id, youthId };
      }),

    completePlanItem: (author, { youthId, planItemId }) =>
      recorder.onServedYouth(author, youthId, async (transaction) => {
        const own = { id: planItemId, youthId, organisationId: author.organisationId };
        const affected = isId(planItemId)
          ? (await transaction.update(HousingPlanItem, own, { done: true })).affected
          : 0;
        if (affected !== 1) throw createError('NOT_FOUND', 'your organisation has no such plan item of this youth');
        return { id: planItemId, youthId };
      }),

    start: (author, key) =>
      onFollowUp(author, key, ['PLANNING'], async (transaction, followUp) => {
        const wishes = await transaction.countBy(HousingPlanItem, { followUpId: followUp.id, fromYouth: true });
        if (wishes === 0)
          throw createError('RULE_VIOLATED', "the plan must hold a wish of the youth's own", { rule: 'INV10' });
        return write(transaction, followUp, { state: 'ACTIVE' });
      }),

    end: (author, { reason, followUpOffered, ...key }) =>
      onFollowUp(
        author,
        key,
        ['REFERRED', 'FIRST_MEETING', 'ACCEPTED', 'PLANNING', 'ACTIVE'],
        async (transaction, followUp, today) => {
          checkEnding({ basis: followUp.basis, reason, followUpOffered });
          const recorded = await write(transaction, followUp, {
            state: 'ENDED',
            endReason: reason,
            endedOn: today,
            followUpOffered,
          });
          await endServiceIfNothingIsOpen(transaction, author, followUp.youthId);
          return recorded;
        },
      ),
  };
};
