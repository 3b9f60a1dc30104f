import { lockFolder } from '@brobygger/embedded-database/folder-lock';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createOnce, syncUp } from './durably';
import { lastNumber, placeOf } from './numbered-files';

/** A checkpoint that was cosigned, with its cosignature. */
export interface KeptNote {
  /** Its place among those of its origin, from 0. */
  readonly number: number;
  readonly note: string;
}

/** What a witness has cosigned. Nothing in it is ever changed or removed. */
export interface CheckpointStore {
  /** The last checkpoint of the origin that was cosigned, or `null` where none was. It is read each time: no copy grows old. */
  last(origin: string): Promise<KeptNote | null>;
  /** Keeps the checkpoint at its place, so that it survives a power cut; false where another process was first. */
  keep(origin: string, kept: KeptNote): Promise<boolean>;
  /** Resolves when the checkpoint at this place survives a power cut: whoever put it there may have been killed before that. */
  settle(origin: string, number: number): Promise<void>;
  /** Keeps a checkpoint that its log signed beside another of the same size: the proof that it forked. */
  keepFork(origin: string, note: string): Promise<void>;
  /** Throws where nothing can be written. */
  probe(): Promise<void>;
  close(): void;
}

/** So many proofs of a fork are enough. */
const MOST_FORKS = 100;

const nameOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Opens the folder for this process. The lock keeps a second one out that was started by mistake; what keeps two from cosigning beside each
 * other where a lock is of no use, as on a volume that two machines have, is that each place is given once.
 */
export async function openCheckpointStore(path: string): Promise<CheckpointStore> {
  const folder = resolve(path);
  const drafts = join(folder, 'drafts');
  await makeFolder(drafts);
  await syncUp(folder, dirname(folder));
  const unlock = lockFolder(folder);
  for (const left of await readdir(drafts)) await rm(join(drafts, left), { force: true });
  const rootOf = (origin: string): string => join(folder, 'logs', nameOf(origin));
  const fileOf = (origin: string, number: number): string => join(rootOf(origin), ...placeOf(number));

  return {
    async last(origin) {
      const number = await lastNumber(rootOf(origin));
      return number === null ? null : { number, note: await readFile(fileOf(origin, number), 'utf8') };
    },
    async keep(origin, { number, note }) {
      const file = fileOf(origin, number);
      await makeFolder(dirname(file));
      if (!(await createOnce(drafts, file, note))) return false;
      await syncUp(dirname(file), folder);
      return true;
    },
    settle: (origin, number) => syncUp(dirname(fileOf(origin, number)), folder),
    async keepFork(origin, note) {
      const place = join(rootOf(origin), 'forks');
      await makeFolder(place);
      if ((await readdir(place)).length >= MOST_FORKS) return;
      if (await createOnce(drafts, join(place, nameOf(note)), note)) await syncUp(place, folder);
    },
    async probe() {
      const file = join(drafts, 'probe');
      await rm(file, { force: true });
      await createOnce(drafts, file, '');
    },
    close: unlock,
  };
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}
