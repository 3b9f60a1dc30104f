import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import {
  assertSenderMoves,
  mayNot,
  SentHandover,
  type Author,
  type HandoverSender,
  type Recorded,
  type Recorder,
} from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { NavOrder, stateOfOrder } from './nav-order.entity';
import type { ChangeNavOrderInput, DraftNavOrderInput, EndNavOrderInput, SendNavOrderInput } from './nav-order.input';

/** Drafts orders and sends them to providers, who answer themselves. */
export interface NavOrderService {
  draft(author: Author, input: DraftNavOrderInput): Promise<Recorded>;
  /** @throws CONFLICT once it was sent or called off */
  change(author: Author, input: ChangeNavOrderInput): Promise<Recorded>;
  /** @throws CONFLICT where it was sent or called off; BAD_USER_INPUT for an organisation that takes no orders */
  send(author: Author, input: SendNavOrderInput): Promise<Recorded>;
  /** Calls one off, sent or not, or says that it was entered in error. @throws BAD_USER_INPUT where NAV may not say that now */
  end(author: Author, input: EndNavOrderInput): Promise<Recorded>;
}

interface NamedOrder {
  readonly youthId: string;
  readonly orderId: string;
}

export const createNavOrderService = ({
  recorder,
  handovers,
}: {
  readonly recorder: Recorder;
  readonly handovers: HandoverSender;
}): NavOrderService => {
  /** A change to an order of the own office, which nobody else changes meanwhile. */
  const onOrder = (
    author: Author,
    { youthId, orderId }: NamedOrder,
    change: (transaction: EntityManager, order: NavOrder) => Promise<unknown>,
  ): Promise<Recorded> =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_ORDERS, async (transaction) => {
      const where = { id: orderId, youthId, organisationId: author.organisationId };
      const order = isId(orderId)
        ? await transaction.findOne(NavOrder, { where, lock: { mode: 'pessimistic_write' } })
        : null;
      if (order === null) throw createError('NOT_FOUND', 'your office has no such order on this youth');
      await change(transaction, order);
      return { id: order.id, youthId };
    });

  return {
    draft: (author, input) =>
      recorder.onServedYouth(author, input.youthId, DataCategory.NAV_ORDERS, async (transaction) => {
        const { organisationId, at } = author;
        const id = newId();
        const form = { goals: [], legalBasis: null, startsOn: null, ...input };
        const recorded = { organisationId, recordedStatus: 'DRAFT', provider: null, orderedOn: osloDate(at) } as const;
        await transaction.insert(NavOrder, { ...form, ...recorded, id });
        return { id, youthId: input.youthId };
      }),

    change: (author, { youthId, orderId, ...form }) =>
      onOrder(author, { youthId, orderId }, async (transaction, order) => {
        await assertDraft(transaction, order);
        await transaction.update(NavOrder, { id: order.id, youthId }, form);
      }),

    async send(author, { receiverId, ...named }) {
      const provider = await handovers.nameOfTaker(receiverId, 'ORDER', author);
      return onOrder(author, named, async (transaction, order) => {
        await assertDraft(transaction, order);
        const { id, youthId, startsOn: onDay } = order;
        await transaction.update(NavOrder, { id, youthId }, { provider });
        await handovers.send(transaction, author, { id, youthId, receiverId, kind: 'ORDER', onDay });
      });
    },

    end: (author, { state: to, reason = null, ...named }) =>
      onOrder(author, named, async (transaction, order) => {
        const { id, youthId } = order;
        if (await isSent(transaction, id)) return handovers.move(transaction, author, { id, to, reason });
        // Nobody else has a part in it.
        const from = stateOfOrder(order, undefined);
        if (to === 'IN_PROGRESS') throw mayNot('input.state', from, to);
        assertSenderMoves('ORDER', from, { to, reason });
        await transaction.update(NavOrder, { id, youthId }, { recordedStatus: to, calledOffFor: reason });
      }),
  };
};

const isSent = (transaction: EntityManager, id: string): Promise<boolean> => transaction.existsBy(SentHandover, { id });

/** What was sent, recorded as sent before there were providers here, or called off, stays as it was. */
async function assertDraft(transaction: EntityManager, { id, recordedStatus }: NavOrder): Promise<void> {
  const isDraft = recordedStatus === 'DRAFT' && !(await isSent(transaction, id));
  if (!isDraft) throw createError('CONFLICT', 'the order is no draft any more', { argument: 'input.orderId' });
}
