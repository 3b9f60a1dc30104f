import { queryIn } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { isOfYouth } from '../of-youth.sql';

/** The concern about the youth $1 that is told last of those that are not told yet at the moment $2. */
const NOT_TOLD_YET = `
select d.concern_id as id from concern_delay d
where ${isOfYouth('d', '$1::uuid')} and d.given_at <= $2::timestamptz and d.shown_from > $2::timestamptz
order by d.shown_from desc, d.concern_id limit 1`;

/** The concern with which the youth is told of what is said of a guardian at the moment, or `null`: the youth is told at once. */
export async function concernNotToldYet(transaction: EntityManager, youthId: string, at: Date): Promise<string | null> {
  const rows = await queryIn<{ readonly id: string }>(transaction, 'concern-not-told-yet', NOT_TOLD_YET, [youthId, at]);
  return rows[0]?.id ?? null;
}
