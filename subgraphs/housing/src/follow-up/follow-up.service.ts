import { createError, DataCategory, isId, type LocalDate, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { recordOf, type Author, type MovedBySender, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import { In, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import { checkEnding, checkFirstMeeting, checkAge, checkReferral } from './follow-up-rules';
import { HousingFollowUp, HousingFollowUpState, isOngoing, PLANNED_IN } from './follow-up.entity';
import type {
  AddHousingPlanItemInput,
  BeginReferredFollowUpInput,
  BookFirstMeetingInput,
  EndHousingFollowUpInput,
  HoldFirstMeetingInput,
  ReferHousingFollowUpInput,
  SetFollowUpEndInput,
} from './follow-up.input';
import { HousingPlanItem } from './plan-item.entity';
import { callTasksBack, checkNamed, TASK } from './plan-task';
import { acceptedHandover, whatItSays } from './referral-received';

/** Names one follow-up of a youth: there can be several. */
export interface FollowUpKey {
  readonly youthId: string;
  readonly followUpId: string;
}

/** Leads a follow-up from referral to its end. */
export interface FollowUpService {
  /** Ages 17 to 25 (INV10), on a basis that the referring agency has (INV11). */
  refer(author: Author, input: ReferHousingFollowUpInput): Promise<Recorded>;
  /**
   * Begins it on a referral that was sent and accepted: who referred, when and on what is what the referral says (INV10, INV11).
   * @throws NOT_FOUND where the organisation has accepted no such referral; CONFLICT where one was begun on it
   */
  begin(author: Author, input: BeginReferredFollowUpInput): Promise<Recorded>;
  /** Agrees on the day of the first meeting, or on another. */
  bookFirstMeeting(author: Author, input: BookFirstMeetingInput): Promise<Recorded>;
  /** The three must be there, and the youth be willing and motivated (INV10). */
  holdFirstMeeting(author: Author, input: HoldFirstMeetingInput): Promise<Recorded>;
  accept(author: Author, key: FollowUpKey): Promise<Recorded>;
  /** The youth said no, which is a normal answer. */
  decline(author: Author, key: FollowUpKey): Promise<Recorded>;
  /**
   * Adds a goal and a task; the youth, and another service, are asked whether they do it, and the follow-up's own is agreed.
   * @throws BAD_USER_INPUT for an organisation that takes no tasks, or one that is named where it is none of a service
   */
  addPlanItem(author: Author, input: AddHousingPlanItemInput): Promise<Recorded>;
  /** Calls a task of another service back, or says that it was entered in error. @throws NOT_FOUND; BAD_USER_INPUT */
  movePlanTask(
    author: Author,
    input: Omit<MovedBySender, 'id'> & { readonly youthId: string; readonly planItemId: string },
  ): Promise<Recorded>;
  completePlanItem(author: Author, input: { readonly youthId: string; readonly planItemId: string }): Promise<Recorded>;
  /** The plan must hold a wish of the youth's own (INV10). */
  start(author: Author, key: FollowUpKey): Promise<Recorded>;
  /** Says on which day it is to end, or that no day is set. It ends by `end` alone. */
  setEnd(author: Author, input: SetFollowUpEndInput): Promise<Recorded>;
  /** A move ends only what rests on section 17 (INV12); help must be offered unless another takes over (INV13). */
  end(author: Author, input: EndHousingFollowUpInput): Promise<Recorded>;
}

const GOING_ON = Object.values(HousingFollowUpState).filter((state) => isOngoing({ state }));

const outOfTime = (argument: string, fault: string): Error =>
  createError('BAD_USER_INPUT', `\`${argument}\` ${fault}`, { argument });

const ticked = (at: Date): QueryDeepPartialEntity<HousingPlanItem> => ({
  done: true,
  doneOn: osloDate(at),
  version: () => 'version + 1',
});

export const createFollowUpService = ({
  recorder,
  endServiceIfDone,
  handovers,
}: Pick<OwnerParts, 'recorder' | 'endServiceIfDone' | 'handovers'>): FollowUpService => {
  /** Changes the follow-up if it is in one of the states. */
  const onFollowUp = (
    author: Author,
    { youthId, followUpId }: FollowUpKey,
    states: readonly HousingFollowUpState[],
    change: (transaction: EntityManager, followUp: HousingFollowUp, today: LocalDate) => Promise<Recorded>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction) => {
      const where = { id: followUpId, youthId, organisationId: author.organisationId, state: In([...states]) };
      const followUp = isId(followUpId)
        ? await transaction.findOne(HousingFollowUp, { where, lock: { mode: 'pessimistic_write' } })
        : null;
      if (followUp === null) {
        throw createError('NOT_FOUND', 'your organisation has no such follow-up of this youth at this stage');
      }
      return change(transaction, followUp, osloDate(author.at));
    });

  const write = async (
    transaction: EntityManager,
    { id, youthId }: HousingFollowUp,
    values: Partial<HousingFollowUp>,
  ): Promise<Recorded> => {
    await transaction.update(HousingFollowUp, { id, youthId }, values);
    return { id, youthId };
  };

  return {
    refer: (author, beginning) =>
      recorder.beginningService(
        author,
        beginning,
        DataCategory.HOUSING_FOLLOW_UP,
        async (transaction, { youthId, whenBorn }) => {
          const { organisationId, at } = author;
          const input = recordOf(beginning);
          checkReferral(input);
          whenBorn((birthDate) => checkAge({ birthDate, on: osloDate(at) }));
          const id = newId();
          const referred = { ...input, id, youthId, organisationId, state: 'REFERRED', referredAt: at } as const;
          await transaction.insert(HousingFollowUp, referred);
          return { id, youthId };
        },
      ),

    async begin(author, { youthId, handoverId }) {
      return recorder.onServedYouthOfAge(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction, of) => {
        const { organisationId, at } = author;
        const referral = await acceptedHandover(transaction, 'REFERRAL', {
          handoverId,
          youthId: of.youthId,
          organisationId,
        });
        checkAge({ birthDate: of.birthDate, on: osloDate(at) });
        if (await transaction.existsBy(HousingFollowUp, { handoverId: referral.id })) {
          throw createError('CONFLICT', 'a follow-up was begun on this referral', { argument: 'input.handoverId' });
        }
        const id = newId();
        const begun = { id, youthId: of.youthId, organisationId, state: 'REFERRED', handoverId: referral.id } as const;
        await transaction.insert(HousingFollowUp, { ...begun, ...whatItSays(referral, at) });
        return { id, youthId: of.youthId };
      });
    },

    bookFirstMeeting: (author, { on, ...key }) =>
      onFollowUp(author, key, ['REFERRED'], (transaction, followUp, today) => {
        if (on < today) throw outOfTime('input.on', 'has passed');
        return write(transaction, followUp, { firstMeetingPlannedOn: on });
      }),

    holdFirstMeeting: (author, { heldOn, ...input }) =>
      onFollowUp(author, input, ['REFERRED'], (transaction, followUp, today) => {
        checkFirstMeeting(input);
        const firstMeetingOn = heldOn ?? today;
        if (firstMeetingOn > today) throw outOfTime('input.heldOn', 'is in the future');
        if (firstMeetingOn < osloDate(followUp.referredAt)) throw outOfTime('input.heldOn', 'is before the referral');
        const { present: firstMeetingPresent, projectWorkerEmployer = null, hasPresentedSelf = null } = input;
        const held = { firstMeetingOn, firstMeetingPresent, projectWorkerEmployer, hasPresentedSelf };
        return write(transaction, followUp, { state: 'FIRST_MEETING', ...held });
      }),

    accept: (author, key) =>
      onFollowUp(author, key, ['FIRST_MEETING'], (transaction, followUp) =>
        write(transaction, followUp, { state: 'ACCEPTED' }),
      ),

    decline: (author, key) =>
      onFollowUp(author, key, ['REFERRED', 'FIRST_MEETING'], async (transaction, followUp, today) => {
        const recorded = await write(transaction, followUp, { state: 'DECLINED', endedOn: today });
        await endServiceIfDone(transaction, author, followUp.youthId);
        return recorded;
      }),

    async addPlanItem(author, { receiverId = null, doneBy = null, ...input }) {
      checkNamed(doneBy, receiverId);
      const service = receiverId === null ? null : await handovers.nameOfTaker(receiverId, TASK, author);
      return onFollowUp(author, input, PLANNED_IN, async (transaction, followUp, today) => {
        const [id, { youthId }] = [newId(), followUp];
        const named = { doneBy, service, agreed: doneBy === 'FOLLOW_UP' ? true : null };
        const written = { fromYouth: false, done: false, writtenOn: today, organisationId: author.organisationId };
        await transaction.insert(HousingPlanItem, { ...input, ...named, ...written, id });
        if (receiverId !== null) {
          await handovers.send(transaction, author, { id, youthId, receiverId, kind: TASK, onDay: input.due });
        }
        if (followUp.state === 'ACCEPTED') await write(transaction, followUp, { state: 'PLANNING' });
        return { id, youthId };
      });
    },

    movePlanTask: (author, { youthId, planItemId, to, reason }) =>
      recorder.onServedYouth(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction) => {
        const own = { id: planItemId, youthId, organisationId: author.organisationId, doneBy: 'SERVICE' } as const;
        const isOwn = isId(planItemId) && (await transaction.existsBy(HousingPlanItem, own));
        if (!isOwn) throw createError('NOT_FOUND', 'your organisation asked no service for such a task of this youth');
        await handovers.move(transaction, author, { id: planItemId, to, reason });
        return { id: planItemId.toLowerCase(), youthId };
      }),

    completePlanItem: (author, { youthId, planItemId }) =>
      recorder.onServedYouth(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction) => {
        const own = { id: planItemId, youthId, organisationId: author.organisationId };
        const affected = isId(planItemId)
          ? (await transaction.update(HousingPlanItem, own, ticked(author.at))).affected
          : 0;
        if (affected !== 1) throw createError('NOT_FOUND', 'your organisation has no such plan item of this youth');
        return { id: planItemId, youthId };
      }),

    start: (author, key) =>
      onFollowUp(author, key, ['PLANNING'], async (transaction, followUp) => {
        const wishes = await transaction.countBy(HousingPlanItem, { followUpId: followUp.id, fromYouth: true });
        if (wishes === 0) throw ruleViolated('INV10', "the plan must hold a wish of the youth's own");
        return write(transaction, followUp, { state: 'ACTIVE' });
      }),

    setEnd: (author, { endsOn = null, ...key }) =>
      onFollowUp(author, key, GOING_ON, (transaction, followUp, today) => {
        if (endsOn !== null && endsOn < today) throw outOfTime('input.endsOn', 'has passed');
        return write(transaction, followUp, { endsOn });
      }),

    end: (author, { reason, followUpOffered, ...key }) =>
      onFollowUp(author, key, GOING_ON, async (transaction, followUp, today) => {
        checkEnding({ basis: followUp.basis, reason, followUpOffered });
        const recorded = await write(transaction, followUp, {
          state: 'ENDED',
          endReason: reason,
          endedOn: today,
          followUpOffered,
        });
        await callTasksBack(transaction, author, { followUpId: followUp.id, handovers });
        await endServiceIfDone(transaction, author, followUp.youthId);
        return recorded;
      }),
  };
};
