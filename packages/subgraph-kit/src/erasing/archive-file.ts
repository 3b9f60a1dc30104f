import { createHash } from 'node:crypto';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** A row that is handed to the archive. */
export interface ArchivedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What the manifest says of a file for the archive. */
export interface ArchiveManifest {
  readonly id: string;
  readonly service: string;
  readonly kind: string;
  readonly statute: string;
  readonly decision: string;
  readonly at: string;
}

/**
 * Writes rows for the archive into the folder: `<id>.jsonl`, one row a line, and then `<id>.manifest.json`, which names the file, its
 * SHA-256, how many rows and on what. Without its manifest a file is none. Resolves when the disk has both.
 */
export async function writeArchive(
  folder: string,
  manifest: ArchiveManifest,
  rows: readonly ArchivedRow[],
): Promise<void> {
  const file = `${manifest.id}.jsonl`;
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  await writeWhole(join(folder, file), text);
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const said = { ...manifest, file, sha256, rows: rows.length };
  await writeWhole(join(folder, `${manifest.id}.manifest.json`), `${JSON.stringify(said, null, 2)}\n`);
}

async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.part`;
  const handle = await open(partial, 'w', 0o600);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, path);
}
