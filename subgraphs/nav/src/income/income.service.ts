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
      const { organisationId, at } = author;
      const id = newId();
      await transaction.insert(IncomeSituation, { ...input, id, organisationId, recordedOn: osloDate(at) });
      return { id, youthId: input.youthId };
    }),
});
