import { createHttpRegister, createNationalIdVault, refreshRegister, resealNationalIds } from '@brobygger/consent';
import type { DatabaseName } from '@brobygger/domain';
import { migrate, planMigration, type NationalIdSecrets } from '@brobygger/subgraph-kit';
import { PERSISTENCE } from './services';

export {
  auditVariables,
  logVariables,
  NationalIdSecrets,
  registerVariables,
  webhookVariables,
  witnessVariables,
} from '@brobygger/subgraph-kit';

/** How a job tells of what it does, and whether it only says what it would do. */
export interface JobOptions {
  readonly say: (what: string) => void;
  readonly isDryRun: boolean;
}

/** Brings a database to its newest version, as its owner. */
export const migrateDatabase = (name: DatabaseName, ownerUrl: string, { say, isDryRun }: JobOptions): Promise<void> =>
  (isDryRun ? planMigration : migrate)(ownerUrl, PERSISTENCE[name], say);

/** Seals the national ids of the registry's database anew under the newest of the secrets, as its owner. */
export const resealDatabase = (ownerUrl: string, secrets: NationalIdSecrets, options: JobOptions): Promise<void> =>
  resealNationalIds(ownerUrl, createNationalIdVault(secrets), options);

/** Asks the population register at the address about every youth of the registry's database anew, under its runtime role. */
export async function refreshFromRegister({
  databaseUrl,
  secrets,
  url,
  token,
  ...report
}: {
  readonly databaseUrl: string;
  readonly secrets: NationalIdSecrets;
  readonly url: string;
  readonly token: string | undefined;
  readonly at: Date;
  readonly onProgress: (done: number, of: number) => void;
  readonly say: (line: string) => void;
}): Promise<void> {
  const register = createHttpRegister({ url, token });
  try {
    await refreshRegister(databaseUrl, { ...report, register, vault: createNationalIdVault(secrets) });
  } finally {
    await register.close();
  }
}

export { beginNewLog, retainLog, retentionDecisionIn, RetentionRefused } from '@brobygger/consent';
