import { DataCategory, newId } from '@brobygger/domain';
import { replaceRow, type Author, type Recorded, type Recorder } from '@brobygger/subgraph-kit';
import { RentMonth } from './rent-month.entity';
import type { RecordRentInput } from './rent.input';

/** Keeps youths' rent accounts. */
export interface RentService {
  /** A month is known by the day on which it falls due; recorded again, it is replaced. */
  record(author: Author, input: RecordRentInput): Promise<Recorded>;
}

export const createRentService = ({ recorder }: { readonly recorder: Recorder }): RentService => ({
  record: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.HOUSING_RENT, async (transaction) => {
      const month = { ...input, id: newId(), organisationId: author.organisationId };
      const id = await replaceRow(transaction, RentMonth, month);
      return { id, youthId: input.youthId };
    }),
});
