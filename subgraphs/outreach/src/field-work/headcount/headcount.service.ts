import { createError, newId, plus, type LocalDate } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import { pastDate } from '../../record-writing/past-date';
import type { HeadcountDay, HeadcountPlace, Headcounts } from './headcount.type';

/** How many came to a place on a day. */
export interface CountedHeads {
  readonly place: HeadcountPlace;
  readonly date: LocalDate;
  readonly headcount: number;
}

/** Counts heads where nobody is registered (INV30). */
export interface HeadcountService {
  /** Counting the same day again corrects its number. Any weekday will do: a feast may move Huskirke from its Thursday. */
  record(author: Author, counted: CountedHeads): Promise<HeadcountDay>;
  /** The days from `from` until, and without, `to`, of the organisation alone. */
  list(organisationId: string | null, place: HeadcountPlace, from: LocalDate, to: LocalDate): Promise<Headcounts>;
}

const LONGEST_DAYS = 366;

const RECORD = `
insert into headcount (id, organisation_id, place, date, headcount) values ($1, $2, $3, $4, $5)
on conflict (organisation_id, place, date) do update set headcount = excluded.headcount`;

const LIST = `
select date, headcount from headcount
where organisation_id = $1 and place = $2 and date >= $3 and date < $4 order by date`;

export const createHeadcountService = ({ query }: { readonly query: Query }): HeadcountService => ({
  async record(author, { place, date, headcount }) {
    const values = [newId(), author.organisationId, place, pastDate(date, 'date', author), headcount];
    await query('record-headcount', RECORD, values);
    return { date, headcount };
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
