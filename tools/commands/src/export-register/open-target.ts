import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { JobRefused } from '../job-refused';

/** Takes a document by the id of its case, and resolves when there is room for the next: no more than one waits. */
export type WriteDocument = (id: string, xml: string) => Promise<void>;

/** A folder that is new or empty: a file for each case, for its owner alone, as each has a national id in it. */
export function toFolder(folder: string): WriteDocument {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (readdirSync(folder).length > 0) throw new JobRefused('the folder is not empty: an export begins in a new one');
  return (id, xml) => writeFile(join(folder, `${id}.xml`), xml, { mode: 0o600, flag: 'wx' });
}

/** A stream: a document on each line. */
export const toStream =
  (stream: Writable): WriteDocument =>
  async (_id, xml) => {
    if (!stream.write(`${xml}\n`)) await once(stream, 'drain');
  };
