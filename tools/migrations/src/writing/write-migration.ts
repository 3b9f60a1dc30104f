import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Persistence } from '@brobygger/subgraph-kit';
import { extended, linesOf, printLock, readLock } from '../lock/lock';
import { sumOf } from '../lock/steps';
import { namesMigrations, withMigrations } from './manifest';
import { type MigrationContent, migrationText } from './migration-text';
import { migrationIn, migrationsList } from './migrations-list';

/** Where a migration is written. */
export interface Place {
  readonly service: string;
  /** The folder of the noun. */
  readonly folder: string;
  /** Without its ending. */
  readonly file: string;
  readonly lockFile: string;
}

/**
 * Writes a migration, the list of its folder, the manifest where it does not name the list yet, and the line in the lock.
 * @returns whether the manifest names the list
 * @throws Refusal when the lock does not take it; then nothing is written
 */
export async function writeMigration(
  { service, folder, file, lockFile }: Place,
  persistence: Persistence,
  content: MigrationContent,
): Promise<boolean> {
  const lock = await lockWith(
    service,
    persistence,
    content,
    existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : '',
  );
  writeFileSync(join(folder, `${file}.ts`), migrationText(content));
  const listed = new Set(persistence.migrations.map(({ name }) => name));
  writeFileSync(join(folder, 'migrations.ts'), listOf(folder, listed));
  writeFileSync(lockFile, lock);
  return nameInManifest(join(folder, 'index.ts'));
}

function nameInManifest(file: string): boolean {
  const manifest = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (namesMigrations(manifest)) return true;
  const named = withMigrations(manifest);
  if (named !== null) writeFileSync(file, named);
  return named !== null;
}

async function lockWith(
  service: string,
  persistence: Persistence,
  { className, up, down }: MigrationContent,
  text: string,
): Promise<string> {
  const locked = readLock(text);
  const ofService = locked.filter((line) => line.service === service);
  const line = { service, migration: className, sum: sumOf({ up, down }) };
  const added = extended(ofService, [...(await linesOf(service, persistence)), line]).slice(ofService.length);
  return printLock([...locked, ...added]);
}

/** Every migration of the folder but those that the service lists elsewhere: its history, which touches several nouns' tables. */
function listOf(folder: string, listedByService: ReadonlySet<string>): string {
  const list = join(folder, 'migrations.ts');
  const before = existsSync(list) ? readFileSync(list, 'utf8') : '';
  const files = readdirSync(folder).filter((name) => name.endsWith('.migration.ts'));
  return migrationsList(
    files.flatMap((name) => {
      const className = migrationIn(readFileSync(join(folder, name), 'utf8'));
      if (className === undefined) return [];
      const isElsewhere = listedByService.has(className) && !before.includes(className);
      return isElsewhere ? [] : [{ className, file: name.slice(0, -'.ts'.length) }];
    }),
  );
}
