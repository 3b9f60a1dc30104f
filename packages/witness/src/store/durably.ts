import { randomUUID } from 'node:crypto';
import { link, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Resolves when what stands in the folder, and in those above it up to the last, survives a power cut. */
export async function syncUp(folder: string, last: string): Promise<void> {
  for (let at = folder; at.length >= last.length; at = dirname(at)) await syncFolder(at);
}

/** Writes a file into the folder of drafts, so that its content survives a power cut. */
async function writeDraft(drafts: string, content: string): Promise<string> {
  const draft = join(drafts, randomUUID());
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return draft;
}

/**
 * Creates the file whole, in one step, or not at all: false where there is one of this name already, whoever made it. A name is thus given
 * once, among all processes that have the folder. (A rename would take the place of what is there.) That the name survives a power cut
 * too is for `syncUp`.
 */
export async function createOnce(drafts: string, file: string, content: string): Promise<boolean> {
  const draft = await writeDraft(drafts, content);
  try {
    await link(draft, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(draft, { force: true });
  }
  return true;
}
