import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedTexts } from './generated-texts';

const root = join(__dirname, '..', '..', '..');
const isCheck = process.argv.includes('--check');
const stale = [...generatedTexts()].filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
for (const [path, text] of isCheck ? [] : stale) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
if (isCheck && stale.length > 0) {
  const paths = stale.map(([path]) => path).join(', ');
  process.stderr.write(`the code says otherwise: ${paths}; run \`npm run docs\`\n`);
  process.exit(1);
}
