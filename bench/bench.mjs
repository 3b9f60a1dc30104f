// What all chapters are measured with: one database server with the youths, who asks, and the load.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAskers } from './askers.mjs';
import { loadYear, makeDatabases, startServer } from './database.mjs';
import { PURPOSE } from './picture.mjs';
import { startChild } from './process.mjs';
import { writeWorld } from './world.mjs';

const YOUTHS = 10_000;

/** Starts it; `undo` collects how to end it, also when a later step fails. */
export async function startBench({ undo, progress }) {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-bench-'));
  undo.push(async () => rmSync(folder, { recursive: true, force: true }));
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  progress.say('starting the database');
  const server = await startServer(folder, undo);
  const databases = await makeDatabases(server.adminUrl, 'bench');
  progress.say(`writing ${YOUTHS} youths and a year of outreach`);
  await writeWorld(databases, YOUTHS, PURPOSE);
  await loadYear(databases);
  const askers = await startAskers(undo);
  const load = await startChild('load.mjs', {});
  undo.push(load.stop);
  return {
    undo,
    progress,
    folder,
    server,
    databases,
    youths: YOUTHS,
    askers,
    load,
    secret: randomBytes(32).toString('base64'),
  };
}
