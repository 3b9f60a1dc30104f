import { createError, DataCategory, isId, newId, osloDate, ruleViolated } from '@brobygger/domain';
import {
  agencyOfExecutor,
  notExecutor,
  type Author,
  type ChildWelfareDecisionKind,
  type OwnerParts,
  type Recorded,
} from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { ChildWelfareDecision, type ChildWelfareLegalBasis } from './child-welfare-decision.entity';
import type {
  DecideMeasureInput,
  EndDecisionInput,
  NamedDecisionInput,
  NameDecisionExecutorInput,
} from './child-welfare-decision.input';
import { endExecution, leaveExecution, nameExecutor } from '../decision-execution/carry-out';

/** Makes the decisions of a child welfare service. */
export interface ChildWelfareDecisionService {
  /**
   * Refuses aftercare that the youth does not want (INV14). Who is named to carry it out is told of it.
   * @throws BAD_USER_INPUT (`input.executorId`) where that is no organisation of `executedBy`; REGISTRY_UNAVAILABLE
   */
  decide(author: Author, input: DecideMeasureInput): Promise<Recorded>;
  /**
   * Who carries a decision out, from now on; whoever did before is told that they do no more.
   * @throws NOT_FOUND where the service has no such decision; BAD_USER_INPUT, REGISTRY_UNAVAILABLE as above
   */
  nameExecutor(author: Author, input: NameDecisionExecutorInput): Promise<Recorded>;
  /** Sets the day on which a decision ends. @throws NOT_FOUND, BAD_USER_INPUT (`input.validTo`) */
  end(author: Author, input: EndDecisionInput): Promise<Recorded>;
  /** Says that a decision was recorded in error: it never held, and nobody carries it out. @throws NOT_FOUND */
  enterInError(author: Author, input: NamedDecisionInput): Promise<Recorded>;
}

const LEGAL_BASIS = {
  VOLUNTARY_ASSISTANCE: 'BVL_VOLUNTARY_ASSISTANCE',
  AFTERCARE: 'BVL_AFTERCARE',
  PLACEMENT: 'BVL_PLACEMENT',
  OTHER: 'BVL_OTHER',
} as const satisfies Record<ChildWelfareDecisionKind, ChildWelfareLegalBasis>;

export const createChildWelfareDecisionService = ({
  recorder,
  ask,
}: Pick<OwnerParts, 'recorder' | 'ask'>): ChildWelfareDecisionService => {
  const onDecision = (
    author: Author,
    { youthId, decisionId }: NamedDecisionInput,
    change: (transaction: EntityManager, decision: ChildWelfareDecision) => Promise<unknown>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_DECISIONS, async (transaction) => {
      const decision = await getDecision(transaction, author, { youthId, decisionId });
      await change(transaction, decision);
      return { id: decision.id, youthId };
    });

  return {
    async decide(author, { executorId = null, ...input }) {
      if (executorId !== null && (await agencyOfExecutor(ask, executorId)) !== input.executedBy) throw notExecutor();
      return recorder.onServedYouth(
        author,
        input.youthId,
        DataCategory.CHILD_WELFARE_DECISIONS,
        async (transaction) => {
          const { kind, validFrom, validTo = null, wantedByYouth } = input;
          if (validTo !== null) checkEnd({ validFrom, validTo });
          if (kind === 'AFTERCARE' && !wantedByYouth) {
            throw ruleViolated('INV14', 'aftercare is only for a youth who wants it');
          }
          const decision = {
            ...{ ...input, validTo, id: newId(), isInError: false },
            ...{ organisationId: author.organisationId, legalBasis: LEGAL_BASIS[kind], decidedOn: osloDate(author.at) },
          };
          await transaction.insert(ChildWelfareDecision, decision);
          if (executorId !== null) await nameExecutor(transaction, decision, executorId.toLowerCase());
          return { id: decision.id, youthId: input.youthId };
        },
      );
    },

    async nameExecutor(author, { executorId, ...named }) {
      const agency = await agencyOfExecutor(ask, executorId);
      return onDecision(author, named, (transaction, decision) => {
        if (decision.executedBy !== agency) throw notExecutor();
        return nameExecutor(transaction, decision, executorId.toLowerCase());
      });
    },

    end: (author, { validTo, ...named }) =>
      onDecision(author, named, async (transaction, { id, validFrom }) => {
        checkEnd({ validFrom, validTo });
        await transaction.update(ChildWelfareDecision, { id }, { validTo });
        await endExecution(transaction, { id, validTo });
      }),

    enterInError: (author, named) =>
      onDecision(author, named, async (transaction, { id }) => {
        await transaction.update(ChildWelfareDecision, { id }, { isInError: true });
        await leaveExecution(transaction, id);
      }),
  };
};

function checkEnd({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string }): void {
  if (validTo > validFrom) return;
  throw createError('BAD_USER_INPUT', '`input.validTo` must be after `input.validFrom`', { argument: 'input.validTo' });
}

/** A decision of the author's service that stands, held; @throws NOT_FOUND alike for every other. */
async function getDecision(
  transaction: EntityManager,
  { organisationId }: Author,
  { youthId, decisionId }: NamedDecisionInput,
): Promise<ChildWelfareDecision> {
  const where = { id: decisionId, youthId, organisationId, isInError: false };
  const lock = { mode: 'pessimistic_write' } as const;
  const decision = isId(decisionId) ? await transaction.findOne(ChildWelfareDecision, { where, lock }) : null;
  if (decision !== null) return decision;
  throw createError('NOT_FOUND', 'your service has made no such decision', { argument: 'input.decisionId' });
}
