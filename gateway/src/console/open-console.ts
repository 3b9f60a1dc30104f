import { openConsoleStore, type ConsoleStore, type SessionTimes } from '@brobygger/console-store';
import type { DatabasePooler } from '@brobygger/domain';
import type { SlowStatements } from '@brobygger/telemetry';
import { join } from 'node:path';
import type { ConsoleDeps } from './console-parts';

/** The console as it was built: its pages, and the operations that they ask. */
const FOLDER = join(__dirname, '..', '..', '..', 'console', 'dist');

/** A console over a store that is open. */
export interface OpenConsole {
  readonly console: ConsoleDeps;
  readonly store: ConsoleStore;
  close(): Promise<void>;
}

/** Opens the gateway's own database for the console that is built. @throws ConsoleStoreNotMigrated */
export async function openConsole({
  databaseUrl,
  pooler,
  times,
  slow,
  onLost,
  ...settings
}: Pick<ConsoleDeps, 'logins' | 'secrets' | 'origin' | 'office'> & {
  readonly databaseUrl: string;
  readonly pooler?: DatabasePooler | undefined;
  readonly times: SessionTimes;
  readonly slow?: SlowStatements | undefined;
  readonly onLost: (cause: Error) => void;
}): Promise<OpenConsole> {
  const store = await openConsoleStore({ databaseUrl, pooler, secrets: settings.secrets, times, slow, onLost });
  const console = { ...settings, store, idleSeconds: times.idleSeconds, folder: FOLDER };
  return { console, store, close: () => store.close() };
}
