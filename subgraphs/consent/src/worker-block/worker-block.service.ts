import { OWNER_NAMES, type Agency } from '@brobygger/domain';
import {
  CONFLICT_OF_INTEREST,
  tell,
  VERSION_NOW,
  versionAfter,
  WORKER_BLOCK,
  type Fact,
  type Relay,
} from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { pendingAt } from '../telling/pending-at';

/** Keeps named workers from a youth's data: those the youth blocks, and those with a conflict of interest. */
export interface WorkerBlockService {
  /** Holds at once for all that crosses a border. Returns the agencies that cannot have heard of it yet. */
  block(youthId: string, personId: string): Promise<readonly Agency[]>;
  unblock(youthId: string, personId: string): Promise<readonly Agency[]>;
  recordConflict(youthId: string, personId: string): Promise<readonly Agency[]>;
}

/** Sets whether the worker is kept out, and tells every owner. What was set before stays as a row with its version. */
const keepingOut = (fact: Fact): string => `
with changed as (
  insert into ${fact.table} as f (youth_id, person_id, holds, version) values ($1, $2, $3, ${VERSION_NOW})
  on conflict (youth_id, person_id) do update set holds = excluded.holds, version = ${versionAfter('f')}
  returning *
) ${tell(fact, 'changed', '$4::text[]')}`;

export function createWorkerBlockService(deps: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'confirm'>;
}): WorkerBlockService {
  const setting = (fact: Fact, holds: boolean) => {
    const statement = keepingOut(fact);
    return async (youthId: string, personId: string): Promise<readonly Agency[]> => {
      const told = (await deps.dataSource.query(statement, [youthId, personId, holds, OWNER_NAMES])) as {
        id: string;
      }[];
      return pendingAt(deps.relay, told);
    };
  };
  return {
    block: setting(WORKER_BLOCK, true),
    unblock: setting(WORKER_BLOCK, false),
    recordConflict: setting(CONFLICT_OF_INTEREST, true),
  };
}
