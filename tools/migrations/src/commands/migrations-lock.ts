import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extended, linesOf, printLock, readLock } from '../lock/lock';
import { databaseNames, loadPersistence, ROOT } from '../services';
import { lockFileIn } from '../writing/workplace';
import { run } from './run';

run(async () => {
  const file = lockFileIn(ROOT);
  const locked = readLock(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const code = await Promise.all(databaseNames(ROOT).map((name) => linesOf(name, loadPersistence(ROOT, name))));
  const lines = extended(locked, code.flat());
  writeFileSync(file, printLock(lines));
  process.stdout.write(`${lines.length} migrations are locked, ${lines.length - locked.length} of them new\n`);
});
