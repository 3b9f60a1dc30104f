import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { clientFiles } from './client/client-files';
import { schemaFiles } from './schema/schema-files';

const ROOT = join(__dirname, '..', '..', '..');
const CLIENT = join('packages', 'client', 'src', 'generated');

/** The schema, and what the client has of it, by their paths in the repository. */
async function emitted(): Promise<ReadonlyMap<string, string>> {
  const schema = await schemaFiles();
  return new Map([
    ...[...schema].map(([name, text]) => [join('schema', name), text] as const),
    ...[...(await clientFiles(schema.get('api.graphql') ?? ''))].map(
      ([name, text]) => [join(CLIENT, name), text] as const,
    ),
  ]);
}

async function emit(isCheck: boolean): Promise<void> {
  const stale: string[] = [];
  for (const [name, text] of await emitted()) {
    const file = join(ROOT, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale.push(name);
    if (isCheck) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!isCheck || stale.length === 0) return;
  process.stderr.write(
    `the schema is not what the code says: ${stale.join(', ')}; run \`npm run schema\` and read the difference: ` +
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
