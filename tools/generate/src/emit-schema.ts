import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from './schema/schema-files';

const folder = join(__dirname, '..', '..', '..', 'schema');
const stale: string[] = [];
mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) {
  const file = join(folder, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale.push(name);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  process.stderr.write(
    `schema/ is not what the code says: ${stale.join(', ')}; run \`npm run schema\` and read the difference: ` +
      'it is a difference of what is disclosed\n',
  );
  process.exit(1);
}
process.exit(0);
