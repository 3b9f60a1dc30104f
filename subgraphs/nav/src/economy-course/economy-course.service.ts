import { createError, newId, type LocalDate } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import type { RecordEconomyCourseInput } from './economy-course.input';
import type { EconomyCourseDelivery } from './economy-course.type';

const SHOWN = `id, organisation_id as "organisationId", programme, held_on::text[] as "heldOn"`;

const RECORD = `
insert into economy_course_delivery (id, organisation_id, programme, starts_on, held_on) values ($1, $2, $3, $4, $5::date[])
on conflict (organisation_id, programme, starts_on) do update set held_on = excluded.held_on
returning ${SHOWN}`;

const BETWEEN = `
select ${SHOWN} from economy_course_delivery where starts_on between $1::date and $2::date order by starts_on, id limit 200`;

/** Deliveries of NAV's economy course (økonomikurs). */
export interface EconomyCourseService {
  /** With the same first day and programme it replaces what the office had. */
  record(author: Author, input: RecordEconomyCourseInput): Promise<EconomyCourseDelivery>;
  /**
   * Those of all offices that begin on the days, both included, the earliest first.
   * @throws BAD_USER_INPUT (`to`) where the last is before the first
   */
  between(from: LocalDate, to: LocalDate): Promise<readonly EconomyCourseDelivery[]>;
}

export const createEconomyCourseService = ({ query }: { readonly query: Query }): EconomyCourseService => ({
  async record({ organisationId }, { programme, heldOn }) {
    const days = heldOn.toSorted();
    const values = [newId(), organisationId, programme, days[0], days];
    const [recorded] = await query<EconomyCourseDelivery>('record-economy-course', RECORD, values);
    if (recorded === undefined) throw new Error('the delivery was not written');
    return recorded;
  },

  between(from, to) {
    if (to < from) throw createError('BAD_USER_INPUT', '`to` is before `from`', { argument: 'to' });
    return query<EconomyCourseDelivery>('economy-courses', BETWEEN, [from, to]);
  },
});
