import { Act, Agency, Basis, createError, isId, newId, Role, ruleViolated, type LocalDate } from '@brobygger/domain';
import { isKeptOut, queryIn, serves, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { holdConsents } from '../consent/end-consents';
import { isOfYouth } from '../of-youth.sql';
import { orderNotShownYet } from '../guardian-signing/order-not-shown-yet';
import { ENTER, entryValues } from '../oversight/entry.sql';
import type { OverseenYouth } from '../oversight/overseen-youth';
import { isReviewDay, REVIEW_DAY } from '../reviewed/review-day';
import { reviewedStateOf, ReviewedState } from '../reviewed/review-machine';
import { after } from '../state-machine';
import type { HoldGuardiansInput, ReviewGuardianHoldInput } from './guardian-hold.input';
import {
  GuardianHold,
  GuardianHoldReview,
  type GuardianHoldEvent,
  type GuardianHoldEventKind,
} from './guardian-hold.type';
import { HOLD_MACHINE } from './hold-machine';

type Context = Pick<SubgraphContext, 'hop' | 'at'>;

/** Holds guardians on a ground that a person recorded: an officer of youths whom they oversee, child welfare of those whom it serves. */
export interface GuardianHoldService {
  /**
   * Holds them, and enters it in the youth's log. What stands already on the ground, of officers or of the own organisation, is answered
   * with as it is.
   * @throws YOUTH_NOT_FOUND to whom may not record it, RULE_VIOLATED (GUARDIAN_HOLD)
   */
  record(context: Context, input: HoldGuardiansInput): Promise<GuardianHold>;
  /**
   * Says what a person found who looked again: an officer of any that stands, child welfare of what the own organisation recorded.
   * @throws YOUTH_NOT_FOUND, NOT_FOUND, RULE_VIOLATED (GUARDIAN_HOLD)
   */
  review(context: Context, input: ReviewGuardianHoldInput): Promise<GuardianHold>;
  /** All that were ever recorded of the youth, newest first. */
  ofYouth(youthId: string): Promise<readonly GuardianHold[]>;
}

const SERVED = `
select y.id from youth y where y.id = $1 and y.merged_into is null
  and ${serves({ youth: 'y.id', organisation: '$2::uuid', at: '$3::timestamptz' })}
  and not ${isKeptOut({ youth: 'y.id', person: '$4::text' })}`;

const HOLDS = `
select h.id, h.organisation_id as "organisationId", h.ground, (
  select jsonb_agg(jsonb_build_object('kind', e.kind, 'reviewOn', e.review_on, 'authorId', e.author_id, 'at', e.at) order by e.seq)
  from guardian_hold_event e where e.hold_id = h.id) as events
from guardian_hold h where ${isOfYouth('h', '$1::uuid')} order by h.id desc`;

const RECORD = 'insert into guardian_hold (id, youth_id, organisation_id, ground) values ($1, $2, $3, $4)';
const ENTER_EVENT = `
insert into guardian_hold_event (hold_id, kind, review_on, author_id, at) values ($1, $2, $3::date, $4, $5)`;

interface Row extends Pick<GuardianHold, 'id' | 'ground'> {
  readonly organisationId: string | null;
  readonly events: readonly (Omit<GuardianHoldEvent, 'at'> & { readonly at: string })[];
}

export function createGuardianHoldService({
  dataSource,
  query,
  overseen,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
  readonly overseen: OverseenYouth;
}): GuardianHoldService {
  /** The youth of whom the caller may say it. */
  async function youthFor({ hop: { caller }, at }: Context, youthId: string): Promise<string> {
    const { role, agency, organisationId, personId } = caller;
    if (role === Role.CONSENT_OFFICER) return overseen(caller, youthId, at);
    const values = [isId(youthId) && agency === Agency.CHILD_WELFARE ? youthId : null, organisationId, at, personId];
    const [found] = await query<{ readonly id: string }>('guardian-hold-served', SERVED, values);
    if (found === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
    return found.id;
  }

  return {
    async record(context, { youthId: named, ground, reviewOn }) {
      const youthId = await youthFor(context, named);
      assertReviewed(reviewOn, context.at);
      return dataSource.transaction(async (transaction) => {
        await holdConsents(transaction, youthId);
        const own = ownerOf(context);
        const standing = (await read(transaction, youthId)).find(
          (row) => row.ground === ground && row.organisationId === own && isStandingIn(row),
        );
        if (standing !== undefined) return holdOf(standing);
        const id = newId();
        await queryIn(transaction, 'hold-guardians', RECORD, [id, youthId, own, ground]);
        await enter(transaction, context, { youthId, id, kind: 'RECORDED', reviewOn, field: 'Mutation.holdGuardians' });
        return find(transaction, youthId, id);
      });
    },

    async review(context, { youthId: named, holdId, outcome, reviewOn }) {
      const youthId = await youthFor(context, named);
      const isKept = outcome === GuardianHoldReview.KEPT;
      if (isKept) assertReviewed(reviewOn ?? null, context.at);
      if (!isKept && (reviewOn ?? null) !== null) {
        throw ruleViolated('GUARDIAN_HOLD', 'what ends is looked at no more', 'input.reviewOn');
      }
      return dataSource.transaction(async (transaction) => {
        await holdConsents(transaction, youthId);
        const id = holdId.toLowerCase();
        const row = (await read(transaction, youthId)).find((each) => each.id === id);
        const own = ownerOf(context);
        const isTheirs = row !== undefined && (own === null || row.organisationId === own);
        if (!isTheirs || after(HOLD_MACHINE, stateOf(row), outcome) === null) {
          throw createError('NOT_FOUND', 'nothing of this id stands that you may review', { argument: 'input.holdId' });
        }
        const field = 'Mutation.reviewGuardianHold';
        await enter(transaction, context, { youthId, id, kind: outcome, reviewOn: reviewOn ?? null, field });
        return find(transaction, youthId, id);
      });
    },

    ofYouth: async (youthId) => (await query<Row>('guardian-holds', HOLDS, [youthId])).map(holdOf),
  };
}

/** Whose it is: child welfare's organisation, or of officers nobody's. */
const ownerOf = ({ hop: { caller } }: Context): string | null =>
  caller.role === Role.CONSENT_OFFICER ? null : caller.organisationId;

/** @throws RULE_VIOLATED (GUARDIAN_HOLD) */
function assertReviewed(reviewOn: LocalDate | null, at: Date): void {
  if (!isReviewDay(reviewOn, at)) throw ruleViolated('GUARDIAN_HOLD', REVIEW_DAY, 'input.reviewOn');
}

const read = (transaction: EntityManager, youthId: string): Promise<readonly Row[]> =>
  queryIn<Row>(transaction, 'guardian-holds', HOLDS, [youthId]);

async function find(transaction: EntityManager, youthId: string, id: string): Promise<GuardianHold> {
  const row = (await read(transaction, youthId)).find((each) => each.id === id);
  if (row === undefined) throw new Error('what was recorded is gone');
  return holdOf(row);
}

/** Keeps what was said, and that somebody said something of guardians in the youth's log: no word of what. */
async function enter(
  transaction: EntityManager,
  context: Context,
  said: {
    readonly youthId: string;
    readonly id: string;
    readonly kind: GuardianHoldEventKind;
    readonly reviewOn: LocalDate | null;
    readonly field: string;
  },
): Promise<void> {
  const { youthId, id, kind, reviewOn, field } = said;
  const { caller } = context.hop;
  await queryIn(transaction, 'enter-guardian-hold', ENTER_EVENT, [id, kind, reviewOn, caller.personId, context.at]);
  const entered = entryValues(context, {
    youthIds: [youthId],
    act: Act.SET_GUARDIAN_REACH,
    basis: caller.role === Role.CONSENT_OFFICER ? Basis.OVERSIGHT : Basis.OWN_SERVICE,
    fields: [field],
    ...(await orderNotShownYet(transaction, youthId, context.at)),
  });
  await queryIn(transaction, 'enter-held', ENTER, entered);
}

const stateOf = ({ events }: Pick<Row, 'events'>): ReviewedState => reviewedStateOf(events.at(-1));

const isStandingIn = (row: Pick<Row, 'events'>): boolean => stateOf(row) === ReviewedState.STANDS;

const holdOf = ({ id, ground, events }: Row): GuardianHold =>
  Object.assign(new GuardianHold(), {
    id,
    ground,
    stands: isStandingIn({ events }),
    events: events.map((event) => ({ ...event, at: new Date(event.at) })),
  });
