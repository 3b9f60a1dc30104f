import {
  Act,
  Basis,
  createError,
  isDataCategory,
  isId,
  Role,
  ruleViolated,
  type Caller,
  type DataCategory,
  type RuleArgument,
} from '@brobygger/domain';
import { queryIn, type Query, type SubgraphContext, NEW_ID } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { makeCorrectionNotices } from '../correction-notice/make-notices.sql';
import { isChanging } from '../correction-notice/record-change';
import { NoticeKind } from '../notice/notice-kind';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { after, type Actor, type StateMachine } from '../state-machine';
import { deliverEach } from '../timers/job-name';
import { answerHindrance } from './claim.rules';
import { CLAIM_MACHINES, type ClaimAct, type ClaimOutcome, type ClaimState } from './claim-state';
import { readClaims, readClaimsOfYouth, type ClaimRow } from './read-claims';

/** A claim in the version in which somebody knows it. */
export interface KnownClaim {
  readonly claimId: string;
  readonly expectedVersion: number;
}

/** An answer. */
export interface ClaimAnswer {
  readonly outcome: ClaimOutcome;
  readonly reason: string | null;
}

/**
 * Does with a claim what its table has, by whom it has, and answers with it. What the own service does is entered in the youth's log, and
 * of an answer the youth is told, and of what was corrected, erased or restricted who has received it.
 * @throws NOT_FOUND for one that is not the caller's; CONFLICT for another version than the one that stands, which `standing` says;
 * RULE_VIOLATED (CLAIM). Nothing is written then
 */
export interface SetClaim {
  take(context: Context, known: KnownClaim): Promise<ClaimRow>;
  answer(context: Context, known: KnownClaim, answer: ClaimAnswer): Promise<ClaimRow>;
  withdraw(context: Context, known: KnownClaim): Promise<ClaimRow>;
}
type Context = Pick<SubgraphContext, 'hop' | 'at'>;

const SET = `
insert into claim_event (claim_id, version, act, state, outcome, reason, at, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict do nothing returning claim_id`;

const TELL = `
with told as (
  insert into notice (id, youth_id, kind, subject_id, step, made_at)
  values (${NEW_ID}, $1, '${NoticeKind.CLAIM_ANSWERED}', $2, 0, $3) returning id
)
select count(${deliverEach('told')}) from told`;

/** Of the claim $1, answered at $2. */
const TELL_RECIPIENTS =
  makeCorrectionNotices(`(select c.id as claim_id, c.youth_id, c.organisation_id, c.category, $2::timestamptz as at
    from claim c where c.id = $1::uuid)`);

const ENTERED = { TAKE: Act.TOOK_CLAIM, ANSWER: Act.ANSWERED_CLAIM, WITHDRAW: null } as const satisfies Record<
  ClaimAct,
  Act | null
>;

interface Doing extends KnownClaim {
  readonly act: ClaimAct;
  /** What the id of the claim is called. */
  readonly argument: Extract<RuleArgument<'CLAIM'>, 'claimId' | 'input.claimId'>;
  readonly answer?: ClaimAnswer;
}

export const createSetClaim = ({ dataSource }: { readonly dataSource: DataSource }): SetClaim => {
  const set = (context: Context, doing: Doing): Promise<ClaimRow> =>
    dataSource.transaction((transaction) => setIn(transaction, context, doing));
  return {
    take: (context, known) => set(context, { ...known, act: 'TAKE', argument: 'claimId' }),
    withdraw: (context, known) => set(context, { ...known, act: 'WITHDRAW', argument: 'claimId' }),
    answer: (context, known, answer) => set(context, { ...known, act: 'ANSWER', argument: 'input.claimId', answer }),
  };
};

async function setIn(transaction: EntityManager, context: Context, doing: Doing): Promise<ClaimRow> {
  const {
    hop: { caller },
    at,
  } = context;
  const { act, argument, answer } = doing;
  const found = await find(transaction, caller, doing);
  if (found.version !== doing.expectedVersion) throw otherwise(found, argument);
  const machine: StateMachine<ClaimState, ClaimAct> = CLAIM_MACHINES[found.kind];
  if (!machine[act].by.some((actor) => isActor(actor, found, caller))) {
    throw ruleViolated(
      'CLAIM',
      'a worker takes a correction and a leader an objection, who has not opened what it is about, and who has taken it answers it',
      argument,
    );
  }
  const state = after(machine, found.state, act);
  if (state === null) throw ruleViolated('CLAIM', 'it is answered, or withdrawn by the youth', argument);
  const hindrance = answer === undefined ? null : answerHindrance(found.kind, answer, categoryOf(found));
  if (hindrance !== null) throw ruleViolated('CLAIM', hindrance.message, hindrance.argument);
  const { outcome = null, reason = null } = answer ?? {};
  if (found.emergencyId !== null && outcome !== null && isChanging(outcome)) {
    throw ruleViolated(
      'CLAIM',
      'what was opened in an emergency its owner erases or restricts: say so',
      'input.outcome',
    );
  }
  const line = [found.id, found.version + 1, act, state, outcome, reason?.trim() ?? null, at, caller.personId];
  const written = await queryIn(transaction, 'set-claim', SET, line);
  if (written.length === 0) throw otherwise(await find(transaction, caller, doing), argument);
  const entered = ENTERED[act];
  if (entered !== null) {
    const entry = { youthIds: [found.youthId], act: entered, basis: Basis.OWN_SERVICE, cause: found.id };
    await queryIn(transaction, 'enter-claim', ENTER, entryValues(context, entry));
  }
  if (act === 'ANSWER') await queryIn(transaction, 'tell-answer', TELL, [found.youthId, found.id, at]);
  if (outcome !== null && isChanging(outcome)) {
    await queryIn(transaction, 'tell-recipients', TELL_RECIPIENTS, [found.id, at]);
  }
  return find(transaction, caller, doing);
}

const categoryOf = ({ category }: ClaimRow): DataCategory | null =>
  category !== null && isDataCategory(category) ? category : null;

/** Whether the caller, who is let find the claim, is who the table means. */
function isActor(actor: Actor, { takenBy, openedBy }: ClaimRow, { role, personId }: Caller): boolean {
  switch (actor) {
    case 'YOUTH':
      return role === Role.YOUTH;
    case 'WORKER':
      return role === Role.CASEWORKER && takenBy !== personId;
    case 'LEADER':
      return role === Role.LEADER && takenBy !== personId && openedBy !== personId;
    case 'TAKER':
      return takenBy === personId;
    case 'GUARDIAN':
    case 'PROFESSIONAL':
    case 'BEARER':
    case 'OFFICER':
      return false;
    default:
      return actor satisfies never;
  }
}

async function find(
  transaction: EntityManager,
  caller: Caller,
  { claimId, argument }: Pick<Doing, 'claimId' | 'argument'>,
): Promise<ClaimRow> {
  const page = { from: null, most: 1, id: claimId, isOpenOnly: false };
  const query: Query = (name, text, values) => queryIn(transaction, name, text, values);
  const read = (): Promise<readonly ClaimRow[]> =>
    caller.role === Role.YOUTH
      ? readClaimsOfYouth(query, caller.personId, { ...page, ids: [claimId] })
      : readClaims(query, caller, page);
  const [found] = isId(claimId) && (caller.role !== Role.YOUTH || isId(caller.personId)) ? await read() : [];
  if (found === undefined) throw createError('NOT_FOUND', 'no such claim is yours', { argument });
  return found;
}

const otherwise = ({ state, version }: ClaimRow, argument: string): Error =>
  createError('CONFLICT', 'the claim stands otherwise than you know it', {
    argument: argument === 'claimId' ? 'expectedVersion' : 'input.expectedVersion',
    standing: { state, version },
  });
