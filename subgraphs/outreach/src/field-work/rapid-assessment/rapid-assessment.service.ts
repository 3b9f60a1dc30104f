import { createError, newId, type LocalDate } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import type { RapidAssessment } from './rapid-assessment.type';

/** What a worker writes of an assessment. */
export interface RecordedAssessment {
  readonly theme: string;
  readonly startedOn: LocalDate;
  readonly endedOn?: LocalDate | null | undefined;
  readonly staff: number;
  readonly interviews: number;
  readonly findings?: string | null | undefined;
}

/** Records rapid assessments, of which nobody is a part by name (INV30). */
export interface RapidAssessmentService {
  /** The same theme from the same day is the same assessment, and is written anew: so it grows, and ends. */
  record(author: Author, assessment: RecordedAssessment): Promise<RapidAssessment>;
  /** Those of the organisation alone, newest first, at most 100. */
  list(organisationId: string | null): Promise<readonly RapidAssessment[]>;
}

const COLUMNS = 'id, theme, started_on as "startedOn", ended_on as "endedOn", staff, interviews, findings';

const RECORD = `
insert into rapid_assessment (id, organisation_id, theme, started_on, ended_on, staff, interviews, findings)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (organisation_id, theme, started_on) do update
set ended_on = excluded.ended_on, staff = excluded.staff, interviews = excluded.interviews, findings = excluded.findings
returning ${COLUMNS}`;

const LIST = `select ${COLUMNS} from rapid_assessment where organisation_id = $1 order by started_on desc, id desc limit 100`;

export const createRapidAssessmentService = ({ query }: { readonly query: Query }): RapidAssessmentService => ({
  async record(author, { theme, startedOn, endedOn = null, staff, interviews, findings = null }) {
    pastDate(startedOn, 'startedOn', author);
    pastDate(endedOn, 'endedOn', author);
    if (endedOn !== null && endedOn < startedOn)
      throw createError('BAD_USER_INPUT', '`input.endedOn` must not be before `input.startedOn`', {
        argument: 'input.endedOn',
      });
    const [recorded] = await query<RapidAssessment>('record-rapid-assessment', RECORD, [
      newId(),
      author.organisationId,
      theme,
      startedOn,
      endedOn,
      staff,
      interviews,
      findings,
    ]);
    if (recorded === undefined) throw createError('INTERNAL_SERVER_ERROR', 'an assessment was not recorded');
    return recorded;
  },

  list: (organisationId) => query<RapidAssessment>('rapid-assessments', LIST, [organisationId]),
});
