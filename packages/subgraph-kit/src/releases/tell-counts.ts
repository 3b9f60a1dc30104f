import { REGISTRY, type DataCategory } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import type { CountMessage } from './count-message';

/**
 * Of how many of the youths whom the own decision opened ($1, in JSON) there is no entry in the own log, by category. That one is in the
 * same database, and an entry is committed before anything is released: there is nothing to wait for.
 */
const MISSING = `
select o.message, o.place, c.category, count(*)::int as youths
from jsonb_to_recordset($1::jsonb) as o(message int, place int, request_id text, at timestamptz, youth_id uuid, categories text[])
  cross join lateral (
    select array(select unnest(e.categories) from disclosure_entry e
      where e.youth_id = o.youth_id and e.at = o.at and e.request_id = o.request_id) as categories) as entered
  cross join lateral unnest(o.categories) as c(category)
where c.category <> all (entered.categories)
group by 1, 2, 3`;

/** Puts messages ($1, in JSON) into the outbox, behind the entries that they are of. */
const TELL = `
insert into outbox_message (id, destination, kind, payload)
select id, '${REGISTRY}', 'RELEASES_COUNTED', payload from jsonb_to_recordset($1::jsonb) as m(id uuid, payload jsonb)
on conflict (id) do nothing`;

interface Missing {
  readonly message: number;
  readonly place: number;
  readonly category: DataCategory;
  readonly youths: number;
}

/** How an owner tells the registry what it released: of each request also how much of it is missing in the own log. */
export function tellCounts(dataSource: Pick<DataSource, 'query'>) {
  async function missingOf(messages: readonly CountMessage[]): Promise<readonly Missing[]> {
    const opened = messages.flatMap(({ requests }, message) =>
      requests.flatMap(({ request_id, at, opened: youths }, place) =>
        youths.map(({ youthId, categories }) => ({ message, place, request_id, at, youth_id: youthId, categories })),
      ),
    );
    return opened.length === 0 ? [] : dataSource.query<Missing[]>(MISSING, [JSON.stringify(opened)]);
  }

  return async (messages: readonly CountMessage[]): Promise<void> => {
    const missing = new Map<string, [DataCategory, number][]>();
    for (const { message, place, category, youths } of await missingOf(messages)) {
      const key = `${message} ${place}`;
      missing.set(key, [...(missing.get(key) ?? []), [category, youths]]);
    }
    const told = messages.map(({ id, requests, ...name }, message) => {
      const counts = requests.map(({ opened: _opened, ...request }, place) => ({
        ...request,
        missing: Object.fromEntries(missing.get(`${message} ${place}`) ?? []),
      }));
      return { id, payload: { ...name, requests: counts } };
    });
    await dataSource.query(TELL, [JSON.stringify(told)]);
  };
}
