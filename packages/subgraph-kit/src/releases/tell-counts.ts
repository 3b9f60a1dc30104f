import { REGISTRY } from '@brobygger/domain';
import type { DataSource } from 'typeorm';
import type { CountMessage } from './count-message';

/**
 * Puts counts ($1, messages in JSON) into the outbox, behind the entries that they are of, and says of each how many of the youths whom the
 * own decision opened are `missing` in the own log. That one is in the same database, and an entry is committed before anything is
 * released: there is nothing to wait for.
 */
const TELL = `
with message as (
  select * from jsonb_to_recordset($1::jsonb) as m(id uuid, process_id uuid, number int, counts jsonb)
), counted as (
  select m.id, m.process_id, m.number, c.place, c.value, c.value->>'request_id' as request_id, c.value->>'category' as category,
    (c.value->>'at')::timestamptz as at
  from message m cross join lateral jsonb_array_elements(m.counts) with ordinality as c(value, place)
), checked as (
  select c.*, (
    select count(*)::int from jsonb_array_elements_text(c.value->'own') as own(youth_id)
    where not exists (select from disclosure_entry e where e.youth_id = own.youth_id::uuid and e.at = c.at
      and e.request_id = c.request_id and c.category = any(e.categories))) as missing
  from counted c
)
insert into outbox_message (id, destination, kind, payload)
select id, '${REGISTRY}', 'RELEASES_COUNTED', jsonb_build_object('process_id', process_id, 'number', number,
  'counts', jsonb_agg(value - 'own' || jsonb_build_object('missing', missing) order by place))
from checked group by id, process_id, number
on conflict (id) do nothing`;

/** How an owner tells the registry what it released. */
export const tellCounts =
  (dataSource: Pick<DataSource, 'query'>) =>
  async (messages: readonly CountMessage[]): Promise<void> => {
    await dataSource.query(TELL, [JSON.stringify(messages)]);
  };
