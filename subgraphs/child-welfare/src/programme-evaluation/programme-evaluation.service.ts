import { createError, newId, osloDate } from '@brobygger/domain';
import { replaceRow, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { ProgrammeEvaluation } from './programme-evaluation.entity';
import type { RecordProgrammeEvaluationInput } from './programme-evaluation.input';

/** Keeps what a service makes of its programme, half-year by half-year. */
export interface ProgrammeEvaluationService {
  /** What was said of the same half-year before is replaced. One that is yet to begin is not evaluated. Returns its id. */
  record(author: Author, input: RecordProgrammeEvaluationInput): Promise<string>;
}

export const createProgrammeEvaluationService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): ProgrammeEvaluationService => ({
  async record({ organisationId, at }, { year, half, summary, changes = null }) {
    const today = osloDate(at);
    if (`${year}-${half === 1 ? '01' : '07'}-01` > today) {
      throw createError('BAD_USER_INPUT', '`input.half` is yet to begin', { argument: 'input.half' });
    }
    const row = { id: newId(), organisationId, year, half, evaluatedOn: today, summary, changes };
    return replaceRow(dataSource.manager, ProgrammeEvaluation, row);
  },
});
