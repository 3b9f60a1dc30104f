import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The counts of an array of lines, one a request and category, by request: what a message says of what was released. Two lines of one
 * request and category, which two of its operations are, stand apart.
 */
const BY_REQUEST = (lines: string): string => `(
  select jsonb_agg(jsonb_build_object('request_id', request_id, 'trace_id', trace_id, 'operation_id', operation_id, 'at', at,
    'released', released, 'missing', missing) order by place)
  from (
    select request_id, trace_id, operation_id, at, min(place) as place, jsonb_object_agg(category, youths) as released,
      coalesce(jsonb_object_agg(category, missing) filter (where missing::text <> '0'), '{}') as missing
    from (
      select l.value->>'request_id' as request_id, l.value->>'trace_id' as trace_id, l.value->>'operation_id' as operation_id,
        l.value->>'at' as at, l.value->>'category' as category, l.value->'youths' as youths, l.value->'missing' as missing, l.place,
        row_number() over (partition by l.value->>'request_id', l.value->>'at', l.value->>'category' order by l.place) as copy
      from jsonb_array_elements(${lines}) with ordinality as l(value, place)) as line
    group by request_id, trace_id, operation_id, at, copy) as request)`;

/** What waits in the outbox of what was released says it by request, as messages do from now on. */
export class CountsByRequest1796300001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update outbox_message set payload = payload - 'counts' || jsonb_build_object('requests', ${BY_REQUEST("payload->'counts'")})
      where kind = 'RELEASES_COUNTED' and payload ? 'counts'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update outbox_message m set payload = payload - 'requests' || jsonb_build_object('counts', (
        select jsonb_agg(r.value - 'released' - 'missing' || jsonb_build_object('category', c.key, 'youths', c.value,
          'missing', coalesce(r.value->'missing'->c.key, '0')) order by r.place, c.key)
        from jsonb_array_elements(m.payload->'requests') with ordinality as r(value, place)
          cross join lateral jsonb_each(r.value->'released') as c))
      where kind = 'RELEASES_COUNTED' and payload ? 'requests'`);
  }
}
