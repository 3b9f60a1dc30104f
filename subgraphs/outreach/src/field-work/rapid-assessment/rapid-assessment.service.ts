import { createError, newId } from '@brobygger/domain';
import { replaceRow, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { pastDate } from '../../record-writing/past-date';
import { RapidAssessment } from './rapid-assessment.entity';
import type { RecordRapidAssessmentInput } from './rapid-assessment.input';

/** Records rapid assessments, of which nobody is a part by name (INV30). */
export interface RapidAssessmentService {
  /** The same theme from the same day is the same assessment, and is written anew: so it grows, and ends. */
  record(author: Author, input: RecordRapidAssessmentInput): Promise<RapidAssessment>;
  /** Those of the organisation alone, newest first, at most 100. */
  list(organisationId: string | null): Promise<readonly RapidAssessment[]>;
}

/** The most that are listed. */
const MOST_LISTED = 100;

export const createRapidAssessmentService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): RapidAssessmentService => ({
  async record(author, { endedOn = null, findings = null, actions = null, ...input }) {
    const { startedOn } = input;
    pastDate(startedOn, 'startedOn', author);
    pastDate(endedOn, 'endedOn', author);
    if (endedOn !== null && endedOn < startedOn) {
      throw createError('BAD_USER_INPUT', '`input.endedOn` must not be before `input.startedOn`', {
        argument: 'input.endedOn',
      });
    }
    const row = { ...input, id: newId(), organisationId: author.organisationId, endedOn, findings, actions };
    return { ...row, id: await replaceRow(dataSource.manager, RapidAssessment, row) };
  },

  list: async (organisationId) =>
    organisationId === null
      ? []
      : dataSource.manager.find(RapidAssessment, {
          where: { organisationId },
          order: { startedOn: 'DESC', id: 'DESC' },
          take: MOST_LISTED,
        }),
});
