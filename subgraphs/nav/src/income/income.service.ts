import { DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { IncomeSituation } from './income-situation.entity';
import type { RecordIncomeInput } from './income.input';

/** Records what youths live on. */
export interface IncomeService {
  record(author: Author, input: RecordIncomeInput): Promise<Recorded>;
}

export const createIncomeService = ({ recorder }: { readonly recorder: Recorder }): IncomeService => ({
  record: (author, input) =>
    recorder.onServedYouth(author, input.youthId, DataCategory.NAV_INCOME, async (transaction) => {
      const { organisationId, personId: recordedBy, at } = author;
      const id = newId();
      const recorded = { organisationId, recordedBy, recordedOn: osloDate(at) };
      await transaction.insert(IncomeSituation, { ...input, ...recorded, id });
      return { id, youthId: input.youthId };
    }),
});
