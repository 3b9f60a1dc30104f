import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from './schema/schema-files';

const folder = join(__dirname, '..', '..', '..', 'schema');

async function emit(isCheck: boolean): Promise<void> {
  const stale: string[] = [];
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await schemaFiles()) {
    const file = join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale.push(name);
    if (!isCheck) writeFileSync(file, text);
  }
  if (!isCheck || stale.length === 0) return;
  process.stderr.write(
    `schema/ is not what the code says: ${stale.join(', ')}; run \`npm run schema\` and read the difference: ` +
      'it is a difference of what is disclosed\n',
  );
  process.exitCode = 1;
}

emit(process.argv.includes('--check')).then(
  // Timers of what was made and never asked must not hold the process.
  () => process.exit(),
  (cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : 'the schema cannot be made'}\n`);
    process.exit(1);
  },
);
