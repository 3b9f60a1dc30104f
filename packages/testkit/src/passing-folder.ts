import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findHolder } from '../../embedded-database/src/folder-lock';

/** What Linux keeps in memory: to make a database there takes a quarter of the processor time, and no disk is waited for. */
const IN_MEMORY = '/dev/shm';

/** Several times what a whole run fills. */
const ROOM_BYTES = 2 * 1024 ** 3;

const PREFIX = 'brobygger-test-';

/** Younger ones may be another run's that has not locked it yet. */
const LEFT_AFTER_MS = 3_600_000;

/**
 * Makes a folder for what nobody keeps: in memory where there is such a place, so much room in it and on the machine, and programs may
 * run from it; else among the temporary files.
 */
export function makePassingFolder(inMemory = IN_MEMORY, roomBytes = ROOM_BYTES): string {
  const folder = folderInMemory(inMemory, roomBytes) ?? mkdtempSync(join(tmpdir(), PREFIX));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  return folder;
}

function folderInMemory(parent: string, roomBytes: number): string | null {
  try {
    clearLeft(parent);
    if (!hasRoom(parent, roomBytes)) return null;
    const folder = mkdtempSync(join(parent, PREFIX));
    if (letsRun(folder)) return folder;
    rmSync(folder, { recursive: true });
    return null;
  } catch {
    return null;
  }
}

/** A container has a limit of its own, of which the folder knows nothing; half of the memory stays for the tests themselves. */
function hasRoom(parent: string, roomBytes: number): boolean {
  const { bavail, bsize } = statfsSync(parent);
  return bavail * bsize >= roomBytes && process.availableMemory() >= 2 * roomBytes;
}

/** A PostgreSQL whose packages its user cannot reach is copied into its folder. Containers let nothing run from their memory. */
function letsRun(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
  const { status } = spawnSync(program);
  rmSync(program);
  return status === 0;
}

/** Removes what runs that were killed have left: it would take up memory until the machine is started anew. */
function clearLeft(parent: string): void {
  const left = readdirSync(parent)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(parent, name))
    .filter((folder) => Date.now() - statSync(folder).mtimeMs > LEFT_AFTER_MS && findHolder(folder) === null);
  for (const folder of left) rmSync(folder, { recursive: true, force: true });
}
