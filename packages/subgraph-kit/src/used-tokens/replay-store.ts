import { createReplayStore, createSharedReplayStore, type ReplayStore } from '@brobygger/hop-token';
import type { DataSource } from 'typeorm';
import { createQuery } from '../persistence/query';
import { createUsedTokens } from './used-tokens';

/** The replay store of a service: this process's memory first, then the table that its replicas share. */
export function createServiceReplayStore({
  dataSource,
  clock,
  onFailure,
}: {
  readonly dataSource: DataSource;
  readonly clock: () => Date;
  readonly onFailure: (cause: unknown) => void;
}): ReplayStore {
  const usedTokens = createUsedTokens({ query: createQuery(dataSource), onFailure });
  return createSharedReplayStore({ local: createReplayStore({ clock }), usedTokens, onFailure });
}
