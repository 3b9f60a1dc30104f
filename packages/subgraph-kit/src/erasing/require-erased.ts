import type { DataSource } from 'typeorm';
import { connectMigrated } from '../persistence/require-migrated';
import { readErasures } from './erasures-file';

/** A database in which stands what was erased, as after a backup was restored, or whose file of erasures is not whole. */
export class NotErasedAgain extends Error {}

const AT_ONCE = 1000;

const KNOWN = 'select count(*)::int as known from erasure_batch where id = any($1::uuid[])';
const ALL = 'select count(*)::int as known from erasure_batch';

const countOf = async (dataSource: DataSource, text: string, values: readonly unknown[]): Promise<number> =>
  ((await dataSource.query(text, [...values])) as readonly { readonly known: number }[])[0]?.known ?? 0;

/**
 * Refuses a database in which not all is erased that the file says: whoever starts on it would show it again, and tell it.
 * @throws NotErasedAgain, which names counts alone; ErasuresUnreadable
 */
export async function requireErased(service: string, dataSource: DataSource, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  let [said, known] = [0, 0];
  let ids: string[] = [];
  const look = async (): Promise<void> => {
    known += await countOf(dataSource, KNOWN, [ids]);
    said += ids.length;
    ids = [];
  };
  for await (const { id } of readErasures(file)) {
    if (ids.push(id) === AT_ONCE) await look();
  }
  await look();
  if (said > known) {
    throw new NotErasedAgain(
      `ERASURES_NOT_APPLIED: in the database of \`${service}\` stands what was erased ${said - known} times: ` +
        `run \`npm run serve -- replay-erasures ${service}\``,
    );
  }
  const all = await countOf(dataSource, ALL, []);
  if (all > known) {
    throw new NotErasedAgain(
      `ERASURES_FILE_INCOMPLETE: the file of erasures of \`${service}\` lacks ${all - known} that its database has`,
    );
  }
}

/**
 * Connects a service to its database, which must be migrated, and in which must be erased all that the file says; else nobody stays
 * connected.
 * @throws NotErasedAgain, ErasuresUnreadable, and what `connectMigrated` throws
 */
export async function connectErased(
  file: string | undefined,
  ...[service, ...connection]: Parameters<typeof connectMigrated>
): Promise<DataSource> {
  const dataSource = await connectMigrated(service, ...connection);
  try {
    await requireErased(service, dataSource, file);
    return dataSource;
  } catch (cause) {
    await dataSource.destroy();
    throw cause;
  }
}
