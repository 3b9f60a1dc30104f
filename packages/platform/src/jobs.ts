import { createNationalIdVault, resealNationalIds } from '@brobygger/consent';
import type { ServiceName } from '@brobygger/domain';
import { migrate, planMigration, type NationalIdSecrets } from '@brobygger/subgraph-kit';
import { PERSISTENCE } from './services';

export { NationalIdSecrets } from '@brobygger/subgraph-kit';

/** How a job tells of what it does, and whether it only says what it would do. */
export interface JobOptions {
  readonly say: (what: string) => void;
  readonly isDryRun: boolean;
}

/** Brings the database of a service to its newest version, as its owner. */
export const migrateDatabase = (name: ServiceName, ownerUrl: string, { say, isDryRun }: JobOptions): Promise<void> =>
  (isDryRun ? planMigration : migrate)(ownerUrl, PERSISTENCE[name], say);

/** Seals the national ids of the registry's database anew under the newest of the secrets, as its owner. */
export const resealDatabase = (ownerUrl: string, secrets: NationalIdSecrets, options: JobOptions): Promise<void> =>
  resealNationalIds(ownerUrl, createNationalIdVault(secrets), options);
