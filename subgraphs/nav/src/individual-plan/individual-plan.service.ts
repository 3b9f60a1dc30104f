import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import { holdService, type Author, type OwnerParts, type Recorded } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { getOpenCase } from '../case/open-case';
import { NavIndividualPlanGoal } from './individual-plan-goal.entity';
import { NavIndividualPlan } from './individual-plan.entity';
import type { WriteIndividualPlanInput, WriteOwnWishInput } from './individual-plan.input';

/** Writes individual plans (sotjl. § 28), of which the youth writes the own wish. */
export interface IndividualPlanService {
  /**
   * Writes a version, which stands beside those before, in the open case; the youth's own wish goes with it.
   * @throws NOT_FOUND without an open case; CONFLICT (`standing`) where another version than the expected one stands
   */
  write(author: Author, input: WriteIndividualPlanInput): Promise<Recorded>;
  /** Writes the youth's own wish. @throws NOT_FOUND for what is not the newest version of a plan of the youth's own */
  wish(youthId: string, input: WriteOwnWishInput, at: Date): Promise<Recorded>;
}

export const createIndividualPlanService = ({
  dataSource,
  recorder,
}: Pick<OwnerParts, 'dataSource' | 'recorder'>): IndividualPlanService => ({
  write: (author, { youthId, expectedVersion = null, coordinator, goals }) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_PLAN, async (transaction) => {
      const [planId, of] = [newId(), { youthId, organisationId: author.organisationId }];
      await getOpenCase(transaction, author, youthId);
      const newest = await newestOf(transaction, of);
      const standing = newest?.version ?? null;
      if (standing !== expectedVersion) {
        const argument = 'input.expectedVersion';
        throw createError('CONFLICT', 'the plan was written anew in the meantime', { argument, standing });
      }
      const own = { ownWish: newest?.ownWish ?? null, ownWishOn: newest?.ownWishOn ?? null };
      const written = { coordinator, version: (standing ?? 0) + 1, writtenOn: osloDate(author.at) };
      await transaction.insert(NavIndividualPlan, { ...of, ...own, ...written, id: planId });
      const unsettled = { measure: null, responsible: null, fromYouth: false };
      const rows = goals.map((goal) => ({ ...unsettled, ...goal, ...of, planId, id: newId() }));
      await transaction.insert(NavIndividualPlanGoal, rows);
      return { id: planId, youthId };
    }),

  wish: (youthId, { planId, wish: ownWish }, at) =>
    dataSource.transaction(async (transaction) => {
      const plan = isId(planId) ? await transaction.findOneBy(NavIndividualPlan, { id: planId, youthId }) : null;
      if (plan === null) throw noSuchPlan();
      // An office that writes the plan anew meanwhile takes the wish with it, or is what the youth has not seen.
      await holdService(transaction, plan, youthId);
      const { id, organisationId } = plan;
      if ((await newestOf(transaction, { youthId, organisationId }))?.id !== id) throw noSuchPlan();
      await transaction.update(NavIndividualPlan, { id, youthId }, { ownWish, ownWishOn: osloDate(at) });
      return { id, youthId };
    }),
});

const newestOf = (
  transaction: EntityManager,
  of: Pick<NavIndividualPlan, 'youthId' | 'organisationId'>,
): Promise<NavIndividualPlan | null> =>
  transaction.findOne(NavIndividualPlan, { where: of, order: { version: 'DESC' } });

const noSuchPlan = (): Error =>
  createError('NOT_FOUND', 'you have no individual plan with this id that is the newest', { argument: 'input.planId' });
