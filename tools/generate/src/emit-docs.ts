import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docFiles } from './docs/doc-files';

const folder = join(__dirname, '..', '..', '..', 'docs');
const isCheck = process.argv.includes('--check');
const stale = [...docFiles()].filter(
  ([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text,
);
if (!isCheck) for (const [name, text] of stale) writeFileSync(join(folder, name), text);
if (isCheck && stale.length > 0) {
  process.stderr.write(
    `docs/ is not what the code says: ${stale.map(([name]) => name).join(', ')}; run \`npm run docs\`\n`,
  );
  process.exit(1);
}
