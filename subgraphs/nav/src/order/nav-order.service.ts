import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { NavOrder, type NavOrderStatus } from './nav-order.entity';
import type { SendNavOrderInput } from './nav-order.input';

/** Sends orders to providers, and records their answers. */
export interface NavOrderService {
  send(author: Author, input: SendNavOrderInput): Promise<Recorded>;
  answer(
    author: Author,
    youthId: string,
    orderId: string,
    status: Exclude<NavOrderStatus, 'DRAFT' | 'SENT'>,
  ): Promise<Recorded>;
}

export const createNavOrderService = ({ recorder }: { readonly recorder: Recorder }): NavOrderService => ({
  send: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.NAV_ORDERS, async (transaction) => {
      const { organisationId, at } = author;
      const id = newId();
      await transaction.insert(NavOrder, { ...input, id, organisationId, status: 'SENT', orderedOn: osloDate(at) });
      return { id, youthId: input.youthId };
    }),

  answer: (author, youthId, orderId, status) =>
    recorder.onServedYouth(author, youthId, DataCategory.NAV_ORDERS, async (transaction) => {
      const order = isId(orderId)
        ? await transaction.findOneBy(NavOrder, { id: orderId, youthId, organisationId: author.organisationId })
        : null;
      if (order === null) throw createError('NOT_FOUND', 'your office has no such order on this youth');
      await transaction.update(NavOrder, { id: orderId }, { status });
      return { id: orderId, youthId };
    }),
});
