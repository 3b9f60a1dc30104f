import { asOwner, requireMigrated, type Say } from '@brobygger/subgraph-kit';
import { REGISTRY } from '@brobygger/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { consentPersistence } from './consent-nouns';
import type { NationalIdVault } from './person/national-id-vault';
import { countByVersion, OWNER_OF, SEALED_TABLES, type SealedTable } from './person/sealed-rows';

/** National ids that could not be sealed anew. The others are. */
export class ResealIncomplete extends Error {}

/** Why a row was left as it stands. */
type Left = 'NATIONAL_ID_UNREADABLE' | 'NATIONAL_ID_TWICE';

const BATCH = 500;

/**
 * Seals every national id anew under the first key, as the owner of the database, batch by batch: what was sealed before a break
 * stands, and the next run goes on from there. A dry run says what there is to do.
 * @throws ResealIncomplete with a code and a count for what is left
 */
export const resealNationalIds = (
  ownerUrl: string,
  vault: NationalIdVault,
  { say, isDryRun = false, batch = BATCH }: { readonly say: Say; readonly isDryRun?: boolean; readonly batch?: number },
): Promise<void> =>
  asOwner(ownerUrl, consentPersistence, async (owner) => {
    await requireMigrated(REGISTRY, owner, consentPersistence);
    const left: string[] = [];
    for (const table of SEALED_TABLES) {
      const tally = isDryRun ? [] : await resealTable(owner, vault, table, batch, say);
      for (const [code, count] of tally) left.push(`${code}: ${OWNER_OF[table]} ${count}`);
      for (const { version, count } of await countByVersion(owner, table)) {
        say(`${OWNER_OF[table]}: ${count} under key ${version}`);
        if (!vault.versions.includes(version)) {
          left.push(`NATIONAL_ID_KEY_MISSING: ${OWNER_OF[table]} ${count} under key ${version}`);
        }
      }
    }
    if (left.length > 0) throw new ResealIncomplete(left.join('; '));
  });

async function resealTable(
  owner: DataSource,
  vault: NationalIdVault,
  table: SealedTable,
  batch: number,
  say: Say,
): Promise<ReadonlyMap<Left, number>> {
  const [, ...others] = vault.versions;
  const tally = new Map<Left, number>();
  let last: string | null = null;
  let done = 0;
  for (;;) {
    const rows: readonly SealedRow[] = await owner.transaction(async (transaction) => {
      const found = await nextRows(transaction, table, others, last, batch);
      for (const row of found) {
        const outcome = await resealRow(transaction, vault, table, row);
        if (outcome === null) done += 1;
        else tally.set(outcome, (tally.get(outcome) ?? 0) + 1);
      }
      return found;
    });
    if (rows.length === 0) return tally;
    last = rows.at(-1)?.id ?? null;
    say(`${OWNER_OF[table]}: ${done} sealed anew`);
  }
}

interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
}

/** The next rows under another key, locked, so that nobody else seals them meanwhile. */
const nextRows = (
  transaction: EntityManager,
  table: SealedTable,
  others: readonly number[],
  last: string | null,
  batch: number,
): Promise<readonly SealedRow[]> =>
  transaction.query(
    `select id, sealed from ${table}
     where get_byte(sealed, 0) = any($1::int[]) and ($2::uuid is null or id > $2)
     order by id limit $3 for update`,
    [others, last, batch],
  );

/** Seals one row anew; where it cannot, says why and leaves it. */
async function resealRow(
  transaction: EntityManager,
  vault: NationalIdVault,
  table: SealedTable,
  { id, sealed }: SealedRow,
): Promise<Left | null> {
  const nationalId = openedBy(vault, sealed);
  if (nationalId === null) return 'NATIONAL_ID_UNREADABLE';
  const [, changed] = (await transaction.query(
    `update ${table} set sealed = $2, hash = $3 where id = $1
       and not exists (select from ${table} where hash = $3)`,
    [id, vault.seal(nationalId), vault.hash(nationalId)],
  )) as [unknown, number];
  return changed === 1 ? null : 'NATIONAL_ID_TWICE';
}

function openedBy(vault: NationalIdVault, sealed: Buffer): ReturnType<NationalIdVault['open']> | null {
  try {
    return vault.open(sealed);
  } catch {
    return null;
  }
}
