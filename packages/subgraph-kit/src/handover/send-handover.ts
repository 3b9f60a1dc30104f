import {
  createError,
  isId,
  mayMove,
  needsReason,
  REGISTRY,
  type HandoverKind,
  type HandoverReason,
  type HandoverState,
  type LocalDate,
  type SenderState,
} from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Author } from '../author';
import { tell, VERSION_NOW, versionAfter } from '../messaging/fact-sql';
import type { Ask } from '../peer-questions/peer-question';
import { HANDOVER_SENT, type HandoverBasis } from './handover-facts';
import { SentHandover, stateOfSent } from './sent-handover.entity';
import { HANDOVER_QUESTION, TakesAnswer } from './takes-handover';

/** What is sent: the record's own id, whose it is, and to whom. */
export interface SentRecord {
  readonly id: string;
  readonly youthId: string;
  readonly receiverId: string;
  readonly kind: HandoverKind;
  /** The day for which help is asked: a start, or when a case is to be transferred. */
  readonly onDay: LocalDate | null;
  /** The record that a referral rests on, of the sender's own. */
  readonly basis?: { readonly kind: HandoverBasis; readonly id: string };
}

/** The sender's part of handovers. */
export interface HandoverSender {
  /**
   * The name of an organisation that takes it, asked before anything is written: the registry knows organisations.
   * @throws BAD_USER_INPUT (`input.receiverId`, or the argument) where there is none that does; REGISTRY_UNAVAILABLE where nobody can know
   */
  nameOfTaker(
    receiverId: string,
    kind: HandoverKind,
    sender: Pick<Author, 'organisationId'>,
    argument?: string,
  ): Promise<string>;
  /** Sends it in the transaction of the record. */
  send(transaction: EntityManager, author: Author, record: SentRecord): Promise<void>;
  /**
   * Says of one that was sent that it is confirmed, cancelled or was entered in error.
   * @throws BAD_USER_INPUT (`input.state`) where the sender may not set that now, or a reason is missing (`input.reason`)
   */
  move(transaction: EntityManager, author: Author, moved: MovedBySender): Promise<void>;
}

/** What the sender makes of a handover, and why. */
export interface MovedBySender {
  readonly id: string;
  readonly to: Exclude<SenderState, 'DRAFT' | 'REQUESTED'>;
  readonly reason: HandoverReason | null;
}

const RETURNED = `handover_id, youth_id, organisation_id, receiver_id, kind, state, reason, on_day, basis_kind, basis_id, sent_by, sent_at,
  version`;

/** SQL: what a sender has told the registry, for when that asks for all of it. */
export const SENT = `(select ${RETURNED} from sent_handover)`;

const SEND = `
with sent as (
  insert into sent_handover (handover_id, youth_id, organisation_id, receiver_id, kind, state, on_day, basis_kind, basis_id, sent_by,
    sent_at, version)
  values ($1, $2, $3, $4, $5, 'REQUESTED', $6, $7, $8, $9, $10, ${VERSION_NOW}) returning ${RETURNED}
) ${tell(HANDOVER_SENT, 'sent', '$11::text[]')}`;

const MOVE = `
with moved as (
  update sent_handover s set state = $2, reason = $3, version = ${versionAfter('s')}
  where handover_id = $1 and youth_id = $5 returning ${RETURNED}
) ${tell(HANDOVER_SENT, 'moved', '$4::text[]')}`;

/** Makes the sender's part; without anybody to ask, nothing is sent. */
export const createHandoverSender = ({ ask }: { readonly ask?: Ask | undefined }): HandoverSender => ({
  async nameOfTaker(receiverId, kind, { organisationId }, argument = 'input.receiverId') {
    const isOther = isId(receiverId) && receiverId.toLowerCase() !== organisationId.toLowerCase();
    const { takes, name } = isOther ? await askWhether(ask, receiverId, kind) : NOBODY;
    if (!takes || name === null) {
      const fault = 'is no other organisation that takes this';
      throw createError('BAD_USER_INPUT', `\`${argument}\` ${fault}`, { argument });
    }
    return name;
  },

  async send(transaction, { organisationId, personId, at }, { id, youthId, receiverId, kind, onDay, basis }) {
    const record = [id, youthId, organisationId, receiverId.toLowerCase(), kind, onDay];
    const values = [...record, basis?.kind ?? null, basis?.id ?? null, personId, at, [REGISTRY]];
    await transaction.query(SEND, values);
  },

  async move(transaction, { organisationId }, { id, to, reason }) {
    const sent = await transaction.findOne(SentHandover, {
      where: { id, organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    const from = stateOfSent(sent ?? undefined);
    if (sent === null) throw mayNot('input.state', from, to);
    assertSenderMoves(sent.kind, from, { to, reason });
    await transaction.query(MOVE, [id, to, reason, [REGISTRY], sent.youthId]);
  },
});

const NOBODY = { takes: false, name: null };

async function askWhether(
  ask: Ask | undefined,
  receiverId: string,
  kind: HandoverKind,
): Promise<z.infer<typeof TakesAnswer>> {
  try {
    if (ask === undefined) throw new TypeError('there is nobody to ask');
    return TakesAnswer.parse(await ask(REGISTRY, HANDOVER_QUESTION, { receiverId, kind }));
  } catch (cause) {
    throw Object.assign(
      createError(
        'REGISTRY_UNAVAILABLE',
        'the consent registry could not be asked who takes this: nothing was written',
      ),
      { cause },
    );
  }
}

/**
 * Refuses what the sender may not make of a handover that stands there: one that was sent, or a draft that its owner keeps itself.
 * @throws BAD_USER_INPUT (`input.state`), or that a reason is missing (`input.reason`)
 */
export function assertSenderMoves(
  kind: HandoverKind,
  from: HandoverState,
  { to, reason }: Omit<MovedBySender, 'id'>,
): void {
  if (!mayMove(kind, 'SENDER', from, to)) throw mayNot('input.state', from, to);
  if (needsReason(to) && reason === null) throw withoutReason();
}

/** The refusal of a state that the side may not set of the one that it stands in. */
export const mayNot = (argument: string, from: string, to: string): Error =>
  createError('BAD_USER_INPUT', `your side does not make \`${to}\` of what is \`${from}\``, { argument });

export const withoutReason = (): Error =>
  createError('BAD_USER_INPUT', '`input.reason` must say why', { argument: 'input.reason' });
