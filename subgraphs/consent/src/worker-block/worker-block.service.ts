import { OWNER_NAMES, type Agency } from '@brobygger/domain';
import { tell, VERSION_NOW, versionAfter, WORKER_BLOCK, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { knownIdent, typedIdent } from '../known-worker/known-worker.sql';
import { workerUnknown } from '../known-worker/worker-unknown';
import { pendingAt } from '../telling/pending-at';

/** Keeps the workers from a youth's data whom the youth blocks. */
export interface WorkerBlockService {
  /**
   * Holds at once for all that crosses a border. Returns the agencies that cannot have heard of it yet.
   * @throws WORKER_UNKNOWN where nobody whom the registry has seen has the ident; nothing is written
   */
  block(youthId: string, personId: string, at: Date): Promise<readonly Agency[]>;
  /**
   * Lifts a block, whoever it names; of a worker who is not blocked nothing changes.
   * @throws WORKER_UNKNOWN
   */
  unblock(youthId: string, personId: string): Promise<readonly Agency[]>;
}

/**
 * Blocks the worker, and tells every owner. What was set before stays as a row with its version. Whose registration is merged meanwhile
 * blocks for the other.
 */
const BLOCK = `
with youth as (
  select coalesce(merged_into, id) as id from youth where id = $1 for share
), changed as (
  insert into worker_block as f (youth_id, person_id, holds, version, blocked_at)
  select coalesce((select id from youth), $1), person_id, true, ${VERSION_NOW}, $3 from (${knownIdent('$2::text')}) named
  on conflict (youth_id, person_id) do update set holds = true, version = ${versionAfter('f')}, merge_id = null,
    blocked_at = case when f.holds then f.blocked_at else excluded.blocked_at end
  returning *
) ${tell(WORKER_BLOCK, 'changed', '$4::text[]')}`;

/** $2 the ident as it stands in the list of the blocked, $3 as a person types it. */
const UNBLOCK = `
with changed as (
  update worker_block f set holds = false, version = ${versionAfter('f')}
  where youth_id = $1 and holds and (person_id = $2 or lower(person_id) = lower($3))
  returning *
) ${tell(WORKER_BLOCK, 'changed', '$4::text[]')}`;

const IS_KNOWN = `
select from (${knownIdent('$3::text')}) known union all
select from worker_block where youth_id = $1 and (person_id = $2 or lower(person_id) = lower($3)) limit 1`;

export function createWorkerBlockService({
  dataSource,
  relay,
}: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm'>;
}): WorkerBlockService {
  return {
    async block(youthId, personId, at) {
      const told = (await dataSource.query(BLOCK, [youthId, typedIdent(personId), at, OWNER_NAMES])) as {
        readonly id: string;
      }[];
      if (told.length === 0) throw workerUnknown();
      return pendingAt(relay, told);
    },
    async unblock(youthId, personId) {
      const named = [youthId, personId, typedIdent(personId)];
      const told = (await dataSource.query(UNBLOCK, [...named, OWNER_NAMES])) as { readonly id: string }[];
      if (told.length > 0) return pendingAt(relay, told);
      if (((await dataSource.query(IS_KNOWN, named)) as unknown[]).length === 0) throw workerUnknown();
      return [];
    },
  };
}
