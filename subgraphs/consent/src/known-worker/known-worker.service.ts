import type { DataSource } from 'typeorm';
import { keepSeen } from './known-worker.sql';

/** A worker at an organisation, at a moment. */
export interface SeenWorker {
  readonly personId: string;
  readonly organisationId: string;
  readonly at: Date;
}

/** The workers of whom the registry knows. Those who ask it becomes aware of by itself. */
export interface KnownWorkerService {
  /** Takes in staff that the registry has not seen yet, so that they can be kept out before they have read anything. */
  see(workers: readonly SeenWorker[]): Promise<void>;
}

const SEE = keepSeen('unnest($1::text[], $2::uuid[], $3::timestamptz[]) as seen(person_id, organisation_id, at)');

export const createKnownWorkerService = ({ dataSource }: { readonly dataSource: DataSource }): KnownWorkerService => ({
  async see(workers) {
    await dataSource.query(SEE, columnsOf(workers));
  },
});

/** The workers as parameters of a statement, one array a column. */
export const columnsOf = (workers: readonly SeenWorker[]): readonly [string[], string[], Date[]] => [
  workers.map(({ personId }) => personId),
  workers.map(({ organisationId }) => organisationId),
  workers.map(({ at }) => at),
];
