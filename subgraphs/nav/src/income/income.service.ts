import { newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { IncomeSituation, type IncomeSource } from './income-situation.entity';

/** What a worker records of a youth's income. */
export interface RecordedIncome {
  readonly youthId: string;
  readonly source: IncomeSource;
  readonly monthlyNok: number;
  readonly selfSufficient: boolean;
  readonly debtNok?: number | null | undefined;
}

/** Records what youths live on. */
export interface IncomeService {
  record(author: Author, input: RecordedIncome): Promise<Recorded>;
}

export const createIncomeService = ({ recorder }: { readonly recorder: Recorder }): IncomeService => ({
  record: (author, { youthId, source, monthlyNok, selfSufficient, debtNok = null }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const id = newId();
      await transaction.insert(IncomeSituation, {
        id,
        youthId,
        organisationId: author.organisationId,
        source,
        monthlyNok,
        selfSufficient,
        debtNok,
        recordedOn: osloDate(author.at),
      });
      return { id, youthId };
    }),
});
