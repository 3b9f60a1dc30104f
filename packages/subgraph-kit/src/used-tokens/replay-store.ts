import { createReplayStore, createSharedReplayStore, type ReplayStore } from '@brobygger/hop-token';
import type { DataSource } from 'typeorm';
import type { Measure } from '../measuring/measure';
import { createQuery } from '../persistence/query';
import { createUsedTokens } from './used-tokens';

/** The replay store of a service: this process's memory first, then the table that its replicas share. */
export function createServiceReplayStore({
  dataSource,
  clock,
  onFailure,
  measure,
}: {
  readonly dataSource: DataSource;
  readonly clock: () => Date;
  readonly onFailure: (cause: unknown) => void;
  readonly measure?: Measure | undefined;
}): ReplayStore {
  const usedTokens = createUsedTokens({ query: createQuery(dataSource), onFailure, measure });
  return createSharedReplayStore({ local: createReplayStore({ clock }), usedTokens, onFailure });
}
