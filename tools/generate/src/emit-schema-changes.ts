import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaChanges, untoldChanges, type SchemaChange } from './schema/schema-changes';

const ROOT = join(__dirname, '..', '..', '..');
const [NOW, GIVEN] = [join(ROOT, 'schema', 'api.graphql'), join(ROOT, 'schema', 'given.graphql')];

const lineOf = ({ kind, coordinate, message }: SchemaChange): string =>
  `${kind.padEnd(10)} ${coordinate}: ${message}\n`;

/** Says what changed for clients since they were last told, and what the changelog lacks of it. `--give`: they are told this now. */
async function emit(isGiving: boolean): Promise<void> {
  const changes = await schemaChanges(readFileSync(GIVEN, 'utf8'), readFileSync(NOW, 'utf8'));
  const untold = untoldChanges(changes, readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'));
  process.stdout.write(changes.length === 0 ? 'nothing changed for clients\n' : changes.map(lineOf).join(''));
  if (untold.length > 0) {
    process.stderr.write(`\nCHANGELOG.md does not tell of:\n${untold.map(lineOf).join('')}`);
    process.exitCode = 1;
  } else if (isGiving) {
    copyFileSync(NOW, GIVEN);
    process.stdout.write('schema/given.graphql is now the schema that clients were told of\n');
  }
}

void emit(process.argv.includes('--give'));
