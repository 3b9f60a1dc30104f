import { OWNER_NAMES } from '@brobygger/domain';
import { MessageKind, send, type Relay } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';

/** Keeps named workers from a youth's data: those the youth blocks, and those with a conflict of interest. */
export interface WorkerBlockService {
  block(youthId: string, personId: string): Promise<void>;
  unblock(youthId: string, personId: string): Promise<void>;
  recordConflict(youthId: string, personId: string): Promise<void>;
}

export function createWorkerBlockService(deps: {
  readonly dataSource: DataSource;
  readonly relay: Pick<Relay, 'wake'>;
}): WorkerBlockService {
  async function change(statement: string, kind: MessageKind, youthId: string, personId: string): Promise<void> {
    await deps.dataSource.transaction(async (transaction) => {
      await transaction.query(statement, [youthId, personId]);
      for (const owner of OWNER_NAMES) await send(transaction, owner, kind, { youthId, personId });
    });
    deps.relay.wake();
  }

  return {
    block: (youthId, personId) =>
      change(
        'insert into worker_block values ($1, $2) on conflict do nothing',
        MessageKind.WORKER_BLOCKED,
        youthId,
        personId,
      ),
    unblock: (youthId, personId) =>
      change(
        'delete from worker_block where youth_id = $1 and person_id = $2',
        MessageKind.WORKER_UNBLOCKED,
        youthId,
        personId,
      ),
    recordConflict: (youthId, personId) =>
      change(
        'insert into conflict_of_interest values ($1, $2) on conflict do nothing',
        MessageKind.CONFLICT_RECORDED,
        youthId,
        personId,
      ),
  };
}
