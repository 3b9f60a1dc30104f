import {
  Act,
  citeAll,
  newId,
  OWN_CASE_HANDLING,
  RECORD_RETENTION,
  Role,
  type DataCategory,
  type RecordKind,
} from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { Author } from '../author';
import { writeArchive, type ArchivedRow } from './archive-file';
import { rowsOfFiles, type RecordFile } from './due-records.sql';
import { eraseRows } from './erase-rows';
import { appendErasure, type ErasureBatch } from './erasures-file';
import { keyOf, type RecordTable } from './record-tables';

/** Enters that something was erased of youths, in the log of who held it. */
export type EnterErased = (
  transaction: EntityManager,
  author: ReturnType<typeof byJob>,
  youthIds: readonly string[],
  entered: { readonly act: Act; readonly cause: string | null; readonly categories: readonly DataCategory[] },
) => Promise<void>;

/** On what files are erased, and where that is kept. */
export interface Erasing {
  readonly service: string;
  readonly kind: RecordKind;
  readonly tables: readonly RecordTable[];
  /** What it was decided by, or the claim of a youth that was answered. */
  readonly ground: { readonly decision: string } | { readonly claimId: string };
  /** Where what goes to the archive is written; `null` where it is deleted. */
  readonly archive: string | null;
  readonly erasuresFile: string;
  readonly at: Date;
  readonly enter: EnterErased;
}

interface KeyedRow {
  readonly key: string;
  readonly row: ArchivedRow['row'];
}

/** The job, which nobody does by hand: what it erases stands in the log with the organisation whose record it was. */
export const byJob = (organisationId: string, at: Date) =>
  ({
    ...{ personId: 'retain-records', organisationId, at },
    request: { id: newId(), purpose: OWN_CASE_HANDLING, role: Role.SYSTEM, hopToken: null },
  }) satisfies Author;

/**
 * Erases files whole, in a transaction of the owner of the database: the archive has them, and the file of erasures says so, before it
 * commits, so that what is lost of it by a crash is done again by a replay. Returns how many rows went.
 */
export async function eraseFiles(
  transaction: EntityManager,
  files: readonly RecordFile[],
  erasing: Erasing,
): Promise<number> {
  const { kind, tables, ground, at } = erasing;
  const found = await rowsOf(transaction, files, tables);
  const keys = Object.fromEntries(
    [...found].flatMap(([name, rows]) => (rows.length > 0 ? [[name, rows.map(({ key }) => key)]] : [])),
  );
  const batch: ErasureBatch = {
    id: newId(),
    at: at.toISOString(),
    kind,
    statute: citeAll(RECORD_RETENTION[kind].provisions),
    decision: 'decision' in ground ? ground.decision : null,
    claimId: 'claimId' in ground ? ground.claimId : null,
    keys,
  };
  await toArchive(transaction, found, batch, erasing);
  await eraseRows(transaction, tables, batch);
  await tell(transaction, files, erasing);
  await appendErasure(erasing.erasuresFile, batch);
  return Object.values(keys).flat().length;
}

async function rowsOf(
  transaction: EntityManager,
  files: readonly RecordFile[],
  tables: readonly RecordTable[],
): Promise<ReadonlyMap<string, readonly KeyedRow[]>> {
  const of = [files.map(({ youthId }) => youthId), files.map(({ organisationId }) => organisationId)];
  const found = new Map<string, readonly KeyedRow[]>();
  for (const table of tables) {
    found.set(table.name, (await transaction.query(rowsOfFiles(table, keyOf(table)), of)) as readonly KeyedRow[]);
  }
  return found;
}

async function toArchive(
  transaction: EntityManager,
  found: ReadonlyMap<string, readonly KeyedRow[]>,
  { id, kind, statute, decision, at, keys }: ErasureBatch,
  { archive, service, tables }: Erasing,
): Promise<void> {
  if (archive === null || decision === null) return;
  const rows: ArchivedRow[] = [...found].flatMap(([table, each]) => each.map(({ row }) => ({ table, row })));
  for (const { name, by } of tables.flatMap((table) => table.parts ?? [])) {
    const parts = `select to_jsonb(t) as row from ${name} t where ${by} = any($1::uuid[])`;
    const parents = tables.find((table) => table.parts?.some((part) => part.name === name));
    const of = (await transaction.query(parts, [keys[parents?.name ?? ''] ?? []])) as readonly Pick<KeyedRow, 'row'>[];
    rows.push(...of.map(({ row }) => ({ table: name, row })));
  }
  await writeArchive(archive, { id, service, kind, statute, decision, at }, rows);
}

/** Enters in the log of each youth that records of theirs were erased, where a youth is told of the kind. */
async function tell(
  transaction: EntityManager,
  files: readonly RecordFile[],
  { kind, ground, at, enter }: Erasing,
): Promise<void> {
  const { isTold, categories } = RECORD_RETENTION[kind];
  if (!isTold) return;
  const cause = 'claimId' in ground ? ground.claimId : null;
  for (const organisationId of new Set(files.map((file) => file.organisationId))) {
    const youths = files.filter((file) => file.organisationId === organisationId).map(({ youthId }) => youthId);
    await enter(transaction, byJob(organisationId, at), youths, { act: Act.ERASED, cause, categories });
  }
}
