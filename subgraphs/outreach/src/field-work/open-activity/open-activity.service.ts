import { createError, newId } from '@brobygger/domain';
import { replaceRow, type Author } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { pastDate } from '../../record-writing/past-date';
import { inYear, type YearReader } from '../../yearly/year-reader';
import { OpenActivity } from './open-activity.entity';
import type { RecordOpenActivityInput } from './open-activity.input';

/** Keeps what was offered to whoever came, without names (INV30). */
export interface OpenActivityService {
  /** The same activity of the same day is written anew. */
  record(author: Author, input: RecordOpenActivityInput): Promise<OpenActivity>;
  /** Those of the organisation alone that began in the year, newest first. */
  list(organisationId: string | null, year: number): Promise<readonly OpenActivity[]>;
}

const ACTIVITIES = `
select coalesce((select json_agg(activity order by date desc, id desc) from (
  select id, date, kind, title, nights, headcount from open_activity where ${inYear('date')}) activity), '[]') as activities`;

export const createOpenActivityService = ({
  dataSource,
  years,
}: {
  readonly dataSource: DataSource;
  readonly years: YearReader;
}): OpenActivityService => ({
  async record(author, { nights = 0, ...input }) {
    pastDate(input.date, 'date', author);
    if ((input.kind === 'OVERNIGHT_TRIP') !== nights > 0) {
      throw createError('BAD_USER_INPUT', '`input.nights` is 1 or more for `OVERNIGHT_TRIP`, and 0 for all else', {
        argument: 'input.nights',
      });
    }
    const row = { ...input, nights, id: newId(), organisationId: author.organisationId };
    return { ...row, id: await replaceRow(dataSource.manager, OpenActivity, row) };
  },

  list: async (organisationId, year) =>
    (
      await years.read<{ readonly activities: readonly OpenActivity[] }>('open-activities', ACTIVITIES, {
        organisationId,
        year,
      })
    ).activities,
});
