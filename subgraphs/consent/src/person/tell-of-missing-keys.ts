import type { DataSource } from 'typeorm';
import type { NationalIdVault } from './national-id-vault';
import { countUnderMissingKeys } from './sealed-rows';

/** Says in the log how many national ids are sealed under a key that the vault has not: nobody is found by them. */
export async function tellOfMissingKeys(
  dataSource: DataSource,
  vault: NationalIdVault,
  log: { error(what: object, message: string): void },
): Promise<void> {
  const count = await countUnderMissingKeys(dataSource, vault);
  if (count === 0) return;
  log.error({ code: 'NATIONAL_ID_KEY_MISSING', count }, 'national ids are sealed under a key that is not given');
}
