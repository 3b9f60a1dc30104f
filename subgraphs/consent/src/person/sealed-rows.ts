import type { DataSource } from 'typeorm';
import type { NationalIdVault } from './national-id-vault';

/** The tables that hold sealed numbers of people, each in `sealed`, and its hash in `hash`. */
export const SEALED_TABLES = ['youth_identifier', 'guardian'] as const;
export type SealedTable = (typeof SEALED_TABLES)[number];

/** How many rows of the table stand under each key. */
export const countByVersion = (
  dataSource: DataSource,
  table: SealedTable,
): Promise<readonly { readonly version: number; readonly count: number }[]> =>
  dataSource.query(`select get_byte(sealed, 0) as version, count(*)::int as count from ${table} group by 1 order by 1`);

/** Whose numbers the table holds, for who reads of it. */
export const OWNER_OF: Readonly<Record<SealedTable, string>> = { youth_identifier: 'youth', guardian: 'guardian' };

/** How many numbers cannot be looked up because the vault has not the key that they are sealed under. */
export async function countUnderMissingKeys(dataSource: DataSource, vault: NationalIdVault): Promise<number> {
  const counts = await Promise.all(SEALED_TABLES.map((table) => countByVersion(dataSource, table)));
  return counts
    .flat()
    .filter(({ version }) => !vault.versions.includes(version))
    .reduce((sum, { count }) => sum + count, 0);
}
