import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import {
  agencyOfExecutor,
  notExecutor,
  type Admission,
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
import { checkDecidedOn, checkEnd, checkStatute, checkWanted, endOfAftercare } from './decision-rules';
import { getOpenCase } from '../case/open-case';
import { endExecution, leaveExecution, nameExecutor } from '../decision-execution/carry-out';

/** Makes the decisions of a child welfare service. */
export interface ChildWelfareDecisionService {
  /**
   * Who is named to carry it out is told of it. Of aftercare the registry is asked for the youth's age: without an end
   * it ends on the 25th birthday.
   * @throws RULE_VIOLATED (INV14) for aftercare that the youth does not want, or of another age; (DECISION_STATUTE) for a statute that was
   * not in force, or of another kind; BAD_USER_INPUT (`input.executorId`) where that is no organisation of `executedBy`, (`input.validTo`,
   * `input.decidedOn`); NOT_FOUND without an open case; REGISTRY_UNAVAILABLE
   */
  decide(author: Author, input: DecideMeasureInput): Promise<Recorded>;
  /**
   * Who carries a decision out, from now on; whoever did before is told that they do no more.
   * @throws NOT_FOUND where the service has no such decision; BAD_USER_INPUT, REGISTRY_UNAVAILABLE as above
   */
  nameExecutor(author: Author, input: NameDecisionExecutorInput): Promise<Recorded>;
  /**
   * Sets the day on which a decision ends: of aftercare, the 25th birthday at the latest.
   * @throws NOT_FOUND, BAD_USER_INPUT (`input.validTo`), RULE_VIOLATED (INV14); REGISTRY_UNAVAILABLE of aftercare
   */
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
  dataSource,
}: Pick<OwnerParts, 'recorder' | 'ask' | 'dataSource'>): ChildWelfareDecisionService => {
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

  /** A change to decisions: where it turns on the youth's age, with what the registry knows of it. */
  const onYouth = <Result>(
    author: Author,
    youthId: string,
    isOfAge: boolean,
    change: (transaction: EntityManager, birthDate: Admission['birthDate'] | null) => Promise<Result>,
  ): Promise<Result> =>
    isOfAge
      ? recorder.onServedYouthOfAge(author, youthId, DataCategory.CHILD_WELFARE_DECISIONS, (transaction, of) =>
          change(transaction, of.birthDate),
        )
      : recorder.onServedYouth(author, youthId, DataCategory.CHILD_WELFARE_DECISIONS, (transaction) =>
          change(transaction, null),
        );

  return {
    async decide(author, { executorId = null, ...input }) {
      const { kind, youthId } = input;
      const decided = { ...input, ...decidedBy(author, input) };
      checkDecision(decided, osloDate(author.at));
      if (executorId !== null && (await agencyOfExecutor(ask, executorId)) !== input.executedBy) throw notExecutor();
      return onYouth(author, youthId, kind === 'AFTERCARE', async (transaction, birthDate) => {
        const ending = birthDate === null ? decided : { ...decided, validTo: endOfAftercare(birthDate, decided) };
        const { id: caseId } = await getOpenCase(transaction, author, youthId);
        await transaction.insert(ChildWelfareDecision, { ...ending, caseId });
        if (executorId !== null) await nameExecutor(transaction, ending, executorId.toLowerCase());
        return { id: decided.id, youthId };
      });
    },

    async nameExecutor(author, { executorId, ...named }) {
      const agency = await agencyOfExecutor(ask, executorId);
      return onDecision(author, named, (transaction, decision) => {
        if (decision.executedBy !== agency) throw notExecutor();
        return nameExecutor(transaction, decision, executorId.toLowerCase());
      });
    },

    async end(author, { validTo, ...named }) {
      const isOfAge = await isAftercare(dataSource.manager, author, named);
      return onYouth(author, named.youthId, isOfAge, async (transaction, birthDate) => {
        const { id, youthId, validFrom } = await getDecision(transaction, author, named);
        checkEnd({ validFrom, validTo });
        if (birthDate !== null) endOfAftercare(birthDate, { validFrom, validTo });
        await transaction.update(ChildWelfareDecision, { id, youthId }, { validTo });
        await endExecution(transaction, { id, validTo });
        return { id, youthId };
      });
    },

    enterInError: (author, named) =>
      onDecision(author, named, async (transaction, { id, youthId }) => {
        await transaction.update(ChildWelfareDecision, { id, youthId }, { isInError: true });
        await leaveExecution(transaction, id);
      }),
  };
};

/** What a decision says beside what is given of it. */
const decidedBy = (
  { organisationId, at }: Author,
  { kind, decidedOn, validTo = null, statute = null }: DecideMeasureInput,
) => ({
  ...{ id: newId(), organisationId, isInError: false, legalBasis: LEGAL_BASIS[kind] },
  ...{ decidedOn: decidedOn ?? osloDate(at), validTo, statute },
});

type Decided = Omit<DecideMeasureInput, 'executorId'> & ReturnType<typeof decidedBy>;

function checkDecision({ kind, statute, decidedOn, wantedByYouth, ...days }: Decided, today: string): void {
  checkEnd(days);
  checkDecidedOn(decidedOn, today);
  if (statute !== null) checkStatute(statute, { kind, decidedOn });
  checkWanted(kind, wantedByYouth);
}

/** Whether it is aftercare, which is read before the registry is asked; what may be done to it is decided later. */
const isAftercare = async (
  manager: EntityManager,
  { organisationId }: Author,
  { youthId, decisionId }: NamedDecisionInput,
): Promise<boolean> =>
  isId(decisionId) &&
  isId(youthId) &&
  (await manager.existsBy(ChildWelfareDecision, { id: decisionId, youthId, organisationId, kind: 'AFTERCARE' }));

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
