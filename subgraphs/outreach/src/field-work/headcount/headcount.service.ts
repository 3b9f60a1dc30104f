import { createError, newId, plus, type LocalDate } from '@brobygger/domain';
import { replaceRow, type Author, type OwnerParts } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import { Headcount } from './headcount.entity';
import type { RecordHeadcountInput } from './headcount.input';
import type { HeadcountDay, HeadcountPlace, Headcounts } from './headcount.type';

/** Counts heads where nobody is registered (INV30). */
export interface HeadcountService {
  /** Counting the same day again corrects its number. Any weekday will do: a feast may move Huskirke from its Thursday. */
  record(author: Author, input: RecordHeadcountInput): Promise<HeadcountDay>;
  /** The days from `from` until, and without, `to`, of the organisation alone. */
  list(organisationId: string | null, place: HeadcountPlace, from: LocalDate, to: LocalDate): Promise<Headcounts>;
}

const LONGEST_DAYS = 366;

const LIST = `
select date, headcount from headcount
where organisation_id = $1 and place = $2 and date >= $3 and date < $4 order by date`;

export const createHeadcountService = ({
  dataSource,
  query,
}: Pick<OwnerParts, 'dataSource' | 'query'>): HeadcountService => ({
  async record(author, input) {
    const day = { ...input, date: pastDate(input.date, 'date', author) };
    const row = { ...day, id: newId(), organisationId: author.organisationId };
    await replaceRow(dataSource.manager, Headcount, row);
    return day;
  },

  async list(organisationId, place, from, to) {
    if (to <= from || to > plus(from, { days: LONGEST_DAYS })) {
      throw createError('BAD_USER_INPUT', `\`to\` must be 1 to ${LONGEST_DAYS} days after \`from\``, {
        argument: 'to',
      });
    }
    const days = await query<HeadcountDay>('headcounts', LIST, [organisationId, place, from, to]);
    return { days, total: days.reduce((sum, { headcount }) => sum + headcount, 0) };
  },
});
