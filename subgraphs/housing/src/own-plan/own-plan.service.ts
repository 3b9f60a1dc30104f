import { createError, isId, newId, osloDate } from '@brobygger/domain';
import { holdYouth, type OwnerParts } from '@brobygger/subgraph-kit';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { HousingFollowUp, PLANNED_IN } from '../follow-up/follow-up.entity';
import { HousingPlanItem } from '../follow-up/plan-item.entity';
import type { AnswerPlanTaskInput, TickOffPlanItemInput, WritePlanItemInput } from './own-plan.input';
import type { PlanItemChange } from './own-plan.type';

/**
 * The youth's own writing in the plan of a follow-up (INV10): what the youth wrote is the youth's own wish, and nobody else can say so.
 * Each change names the version that its author knows: of two at once the second is refused with `CONFLICT`, which says in `standing` how
 * the item stands, and nothing is written.
 */
export interface OwnPlanService {
  /**
   * Writes a new item, by which the planning of a follow-up begins, or another wording of one that the youth wrote.
   * @throws NOT_FOUND for a follow-up that is not the youth's or has no plan yet or any more, or an item that is not the youth's own;
   * BAD_USER_INPUT for an item without its version, or the other way round; CONFLICT
   */
  write(youthId: string, input: WritePlanItemInput, at: Date): Promise<PlanItemChange>;
  /** Ticks off an item that the youth wrote, or takes the tick back. @throws NOT_FOUND, CONFLICT */
  tickOff(youthId: string, input: TickOffPlanItemInput, at: Date): Promise<PlanItemChange>;
  /** Answers a task that a worker has named the youth for. @throws NOT_FOUND for any other; CONFLICT */
  answerTask(youthId: string, input: AnswerPlanTaskInput): Promise<PlanItemChange>;
}

export const createOwnPlanService = ({ dataSource }: Pick<OwnerParts, 'dataSource'>): OwnPlanService => {
  /** Changes the youth's follow-up of the id, with nothing else written on the youth meanwhile. */
  const onPlan = (
    youthId: string,
    find: (transaction: EntityManager) => Promise<string | null>,
    change: (transaction: EntityManager, followUp: HousingFollowUp) => Promise<PlanItemChange>,
  ): Promise<PlanItemChange> =>
    dataSource.transaction(async (transaction) => {
      await holdYouth(transaction, youthId);
      const id = await find(transaction);
      const where = { id: id ?? newId(), youthId, state: In([...PLANNED_IN]) };
      const followUp = await transaction.findOne(HousingFollowUp, { where, lock: { mode: 'pessimistic_write' } });
      if (followUp === null) throw createError('NOT_FOUND', 'you have no follow-up with this id that has a plan now');
      return change(transaction, followUp);
    });

  /** Changes an item of the plan of a follow-up that has a plan now. */
  const onItem = (
    youthId: string,
    which: FindOptionsWhere<HousingPlanItem> & { readonly id: string },
    change: (transaction: EntityManager, item: HousingPlanItem) => Promise<PlanItemChange>,
  ): Promise<PlanItemChange> =>
    onPlan(
      youthId,
      async (transaction) => (await itemOf(transaction, { ...which, youthId })).followUpId,
      async (transaction) => change(transaction, await itemOf(transaction, { ...which, youthId })),
    );

  return {
    write(youthId, { followUpId, planItemId = null, expectedVersion = null, goal, task = null, due = null }, at) {
      if ((planItemId === null) !== (expectedVersion === null)) throw versionless();
      return onPlan(
        youthId,
        () => Promise.resolve(isId(followUpId) ? followUpId : null),
        async (transaction, followUp) => {
          const words = { goal, task, due };
          if (planItemId !== null) {
            const item = await itemOf(transaction, { ...OWN, id: planItemId, youthId, followUpId: followUp.id });
            return rewrite(transaction, item, expectedVersion, { ...words, ...ownTask(task) });
          }
          const id = newId();
          const { organisationId } = followUp;
          const written = {
            ...OWN,
            ...ownTask(task),
            owner: null,
            done: false,
            doneOn: null,
            writtenOn: osloDate(at),
            version: 1,
          };
          await transaction.insert(HousingPlanItem, { ...words, ...written, id, youthId, organisationId, followUpId });
          if (followUp.state === 'ACCEPTED') {
            await transaction.update(HousingFollowUp, { id: followUp.id, youthId }, { state: 'PLANNING' });
          }
          return { id, youthId, version: 1 };
        },
      );
    },

    tickOff: (youthId, { planItemId, expectedVersion, done }, at) =>
      onItem(youthId, { ...OWN, id: planItemId }, (transaction, item) =>
        rewrite(transaction, item, expectedVersion, { done, doneOn: done ? osloDate(at) : null }),
      ),

    answerTask: (youthId, { planItemId, expectedVersion, agrees: agreed }) =>
      onItem(youthId, { ...NAMED, id: planItemId }, (transaction, item) =>
        rewrite(transaction, item, expectedVersion, { agreed }),
      ),
  };
};

/** What the youth wrote. */
const OWN = { fromYouth: true } as const;

/** What a worker wrote, and named the youth for. */
const NAMED = { fromYouth: false, doneBy: 'YOUTH' } as const;

/** What youths write that they do themselves, they have agreed to. */
const ownTask = (task: string | null): Pick<HousingPlanItem, 'doneBy' | 'agreed'> =>
  task === null ? { doneBy: null, agreed: null } : { doneBy: 'YOUTH', agreed: true };

const versionless = (): Error =>
  createError('BAD_USER_INPUT', '`input.planItemId` and `input.expectedVersion` stand together', {
    argument: 'input.expectedVersion',
  });

async function itemOf(
  transaction: EntityManager,
  where: FindOptionsWhere<HousingPlanItem> & { readonly id: string },
): Promise<HousingPlanItem> {
  const item = isId(where.id) ? await transaction.findOneBy(HousingPlanItem, where) : null;
  if (item !== null) return item;
  throw createError('NOT_FOUND', 'the plan has nothing with this id that is yours to change', {
    argument: 'input.planItemId',
  });
}

async function rewrite(
  transaction: EntityManager,
  { id, youthId, version }: HousingPlanItem,
  expected: number | null,
  values: Partial<HousingPlanItem>,
): Promise<PlanItemChange> {
  if (version !== expected) {
    throw createError('CONFLICT', 'it was changed in the meantime', {
      argument: 'input.expectedVersion',
      standing: { version },
    });
  }
  await transaction.update(HousingPlanItem, { id, youthId }, { ...values, version: version + 1 });
  return { id, youthId, version: version + 1 };
}
