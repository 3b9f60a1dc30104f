import { isRecordKind } from '@brobygger/domain';
import type { Persistence } from '../persistence/connect';
import { asOwner, type Say } from '../persistence/migrate';
import { requireMigrated } from '../persistence/require-migrated';
import { eraseRows } from './erase-rows';
import { readErasures } from './erasures-file';
import type { HeldRecords } from './record-tables';

/** Whose records a job is about. */
export interface RecordsOf {
  readonly name: string;
  readonly persistence: Persistence;
  readonly records: HeldRecords;
}

const IS_KNOWN = 'select from erasure_batch where id = $1';

/**
 * Erases again what the file says was erased, as the owner of the database: after a backup was restored, and before the service starts.
 * What is erased already stays so.
 */
export const replayErasures = (
  ownerUrl: string,
  { name, persistence, records }: RecordsOf,
  { file, say }: { readonly file: string; readonly say: Say },
): Promise<void> =>
  asOwner(ownerUrl, persistence, async (owner) => {
    await requireMigrated(name, owner, persistence);
    let [said, done] = [0, 0];
    for await (const batch of readErasures(file)) {
      said += 1;
      const tables = isRecordKind(batch.kind) ? records.kinds[batch.kind] : undefined;
      if (tables === undefined) throw new RangeError(`the database of \`${name}\` has no records of \`${batch.kind}\``);
      const isDone = await owner.transaction(async (transaction) => {
        if (((await transaction.query(IS_KNOWN, [batch.id])) as unknown[]).length > 0) return false;
        await eraseRows(transaction, tables, batch);
        return true;
      });
      if (isDone) done += 1;
    }
    say(`${name}: ${said} erasures, ${done} of them done again`);
  });
