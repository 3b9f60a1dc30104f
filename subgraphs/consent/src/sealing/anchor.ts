import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where the newest checkpoint is kept outside the database, so that one restored from a backup is noticed. */
export interface Anchor {
  /** The note of the checkpoint that was kept last, or `null` before the first. */
  read(): Promise<string | null>;
  /** Keeps the note, on disk when it resolves. */
  keep(note: string): Promise<void>;
}

/** Keeps the newest checkpoint in a file, of which a reader sees the whole old or the whole new one. */
export function anchorIn(file: string): Anchor {
  return {
    async read() {
      try {
        return await readFile(file, 'utf8');
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw cause;
      }
    },
    async keep(note) {
      const beside = `${file}.${process.pid}`;
      await written(beside, note);
      await rename(beside, file);
      await synced(dirname(file));
    },
  };
}

async function written(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name is on disk when its folder is. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
