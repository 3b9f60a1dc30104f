import { DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { acceptedHandover } from '../follow-up';
import { ProviderOrder } from './provider-order.entity';
import type { WriteProviderOrderInput } from './provider-order.input';

/** Writes the provider's own forms. */
export interface ProviderOrderService {
  /** What was written before stays. @throws NOT_FOUND where the organisation has accepted no such order of the youth */
  write(author: Author, input: WriteProviderOrderInput): Promise<Recorded>;
}

export const createProviderOrderService = ({ recorder }: { readonly recorder: Recorder }): ProviderOrderService => ({
  write: (author, { youthId, handoverId, ...form }) =>
    recorder.onServedYouth(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction) => {
      const { organisationId, at } = author;
      const order = await acceptedHandover(transaction, 'ORDER', { handoverId, youthId, organisationId });
      const id = newId();
      const written = { id, youthId, organisationId, handoverId: order.id, writtenOn: osloDate(at) };
      await transaction.insert(ProviderOrder, { startsOn: null, ...form, ...written });
      return { id, youthId };
    }),
});
