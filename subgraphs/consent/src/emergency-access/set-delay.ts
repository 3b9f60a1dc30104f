import { Act, Basis, createError, isId, ruleViolated, UNCONFIRMABLE_MINUTES } from '@brobygger/domain';
import { queryIn, type Query, type SubgraphContext, NEW_ID } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { readToReview, type EmergencyRow } from './read-emergencies';
import { REVIEW_TOLD } from '../notice/due.sql';
import { NoticeKind } from '../notice/notice-kind';
import { ENTER, entryValues } from '../oversight/entry.sql';
import { after } from '../state-machine';
import { deliverEach } from '../timers/job-name';
import { checkSaid, momentOfDay } from '../emergency-delay/delay.rules';
import type { ConfirmEmergencyDelayInput } from './delay.input';
import { DELAY_MACHINE } from './delay-machine';
import { delayStateOf, shownFromOf } from '../emergency-delay/delay-state';

type Asked = Pick<SubgraphContext, 'hop' | 'at'>;

/** What somebody else than who opened an emergency does with its delay. Each answers with the id of the emergency. */
export interface SetDelay {
  /**
   * Confirms that the youth is told on a later day.
   * @throws NOT_FOUND for an emergency that is not the caller's to review; RULE_VIOLATED (EMERGENCY_DELAY); CONFLICT where it
   * was done before
   */
  confirm(context: Asked, input: ConfirmEmergencyDelayInput): Promise<string>;
  /**
   * Has the youth told now.
   * @throws NOT_FOUND, RULE_VIOLATED (EMERGENCY_DELAY) and CONFLICT likewise
   */
  end(context: Asked, emergencyId: string): Promise<string>;
}

/** Of two at the same version the second is written nowhere. */
const ADD = `
insert into emergency_delay_event (emergency_id, version, act, code, reason, shown_from, by, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict do nothing returning emergency_id`;

/** A transaction that hangs is ended by the database, as each of its statements is (`connect`): it is over well within the last minutes. */
const BOUND = `select set_config('idle_in_transaction_session_timeout', '10s', true)`;

/** $1 youth, $2 emergency, $3 now. */
const TELL = `
with told as (
  insert into notice (id, youth_id, kind, subject_id, step, made_at)
  values (${NEW_ID}, $1, '${NoticeKind.EMERGENCY_OPENED}', $2, 0, $3) on conflict do nothing returning id
)
select count(${deliverEach('told')}) from told`;

/** What is about to be written of a delay. */
interface NextEvent {
  readonly act: 'CONFIRMED' | 'ENDED';
  readonly code: string | null;
  readonly reason: string | null;
  readonly shownFrom: Date;
}

/** Makes what sets delays. */
export function createSetDelay({
  dataSource,
  query,
  clock,
}: {
  readonly dataSource: DataSource;
  readonly query: Query;
  readonly clock: () => Date;
}): SetDelay {
  /** The emergency of which somebody else may do the act now. */
  async function settable(
    { hop: { caller }, at }: Asked,
    act: keyof typeof DELAY_MACHINE,
    { id, argument }: { readonly id: string; readonly argument: 'input.emergencyId' | 'emergencyId' },
  ): Promise<EmergencyRow> {
    const [found] = isId(id) ? await readToReview(query, caller, { from: null, most: 1, id }, at) : [];
    if (found === undefined) throw createError('NOT_FOUND', 'no such access is yours to review', { argument });
    const refused = (message: string) => ruleViolated('EMERGENCY_DELAY', message, argument);
    if (found.openedBy === caller.personId) {
      throw refused('somebody else than who opened it says when the youth is told');
    }
    const state = delayStateOf(found.delayEvents, at);
    if (state === 'CONFIRMED' && act === 'CONFIRM') {
      throw createError('CONFLICT', 'it was confirmed before', { argument });
    }
    if (state === null || after(DELAY_MACHINE, state, act) === null) throw refused('the youth was told');
    return found;
  }

  /** Nothing is confirmed so shortly before the youth is told that it could be written after. The clock is asked within the transaction. */
  async function requireTime(transaction: EntityManager, { delayEvents }: EmergencyRow): Promise<void> {
    await queryIn(transaction, 'bound-delay', BOUND, []);
    const end = shownFromOf(delayEvents)?.getTime() ?? 0;
    if (clock().getTime() < end - UNCONFIRMABLE_MINUTES * 60_000) return;
    const message = `in the last ${UNCONFIRMABLE_MINUTES} minutes it is not confirmed any more`;
    throw ruleViolated('EMERGENCY_DELAY', message, 'input.emergencyId');
  }

  async function add(
    context: Asked,
    found: EmergencyRow,
    { act, code, reason, shownFrom }: NextEvent,
    { argument, also }: { readonly argument: string; readonly also?: (transaction: EntityManager) => Promise<unknown> },
  ): Promise<string> {
    const { at } = context;
    const { personId } = context.hop.caller;
    await dataSource.transaction(async (transaction) => {
      if (act === 'CONFIRMED') await requireTime(transaction, found);
      const values = [found.id, found.delayEvents.length + 1, act, code, reason, shownFrom, personId, at];
      const added = await queryIn(transaction, 'add-delay-event', ADD, values);
      if (added.length === 0) {
        throw createError('CONFLICT', 'somebody else has said when the youth is told', { argument });
      }
      const youthIds = found.youthId === null ? [] : [found.youthId];
      const entered = act === 'CONFIRMED' ? Act.CONFIRMED_DELAY : Act.ENDED_DELAY;
      const entry = entryValues(context, { youthIds, act: entered, basis: Basis.OVERSIGHT, cause: found.id });
      await queryIn(transaction, 'enter-delay', ENTER, entry);
      await also?.(transaction);
    });
    return found.id;
  }

  return {
    async confirm(context, input) {
      const argument = 'input.emergencyId';
      const found = await settable(context, 'CONFIRM', { id: input.emergencyId, argument });
      checkSaid(input, 'input');
      const shownFrom = momentOfDay(input, { openedAt: found.openedAt, at: context.at });
      const { code, reason } = input;
      return add(context, found, { act: 'CONFIRMED', code, reason: reason.trim(), shownFrom }, { argument });
    },
    async end(context, emergencyId) {
      const argument = 'emergencyId';
      const found = await settable(context, 'END', { id: emergencyId, argument });
      const { youthId } = found;
      const ended = { act: 'ENDED', code: null, reason: null, shownFrom: context.at } as const;
      return add(context, found, ended, {
        argument,
        also: async (transaction) => {
          if (youthId === null) return;
          await queryIn(transaction, 'tell-delayed', TELL, [youthId, found.id, context.at]);
          await queryIn(transaction, 'tell-review', REVIEW_TOLD, [context.at, found.id]);
        },
      });
    },
  };
}
