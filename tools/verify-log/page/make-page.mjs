// `node tools/verify-log/page/make-page.mjs`: makes `verify-receipt.html`, one file that needs no other, from what stands beside this.
// `--check` writes nothing and ends with 1 where the file is not what would be made.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const PAGE = join(here, '..', 'verify-receipt.html');
/** Each behind those that it uses. */
const PARTS = ['bytes', 'receipt', 'keys', 'verify-receipt', 'members', 'texts', 'terms', 'show-result', 'page'];
const CONSOLE = join(here, '..', '..', '..', 'console', 'src', 'texts');
const TERM = /'term\.((?:act|basis|role|category)\.[A-Z0-9_]+)':\s*'([^'\\]*)'/g;

const read = (name) => readFileSync(join(here, name), 'utf8');

/** The console's words for what an entry says, in each language. */
function terms() {
  const all = ['nb', 'nn', 'en'].map((language) => {
    const text = ['terms.ts', 'terms-of-data.ts']
      .map((file) => readFileSync(join(CONSOLE, language, file), 'utf8'))
      .join('\n');
    return [language, Object.fromEntries([...text.matchAll(TERM)].map(([, name, said]) => [name, said]))];
  });
  return `const TERMS = ${JSON.stringify(Object.fromEntries(all), null, 1)};\n`;
}

/** A part as it stands in the one script: nothing is imported there, or exported. */
const plain = (part) =>
  part === 'terms'
    ? terms()
    : read(`${part}.mjs`)
        .replace(/^import .*\n/gm, '')
        .replace(/^export /gm, '');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function makePage() {
  const script = `'use strict';\n${PARTS.map(plain).join('\n')}\nif (typeof document !== 'undefined') void startPage();\n`;
  const style = read('page.css');
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  const filled = { policy, style, script };
  return read('frame.html').replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);
}

const made = makePage();
if (!process.argv.includes('--check')) writeFileSync(PAGE, made);
else if (readFileSync(PAGE, 'utf8') !== made) {
  process.stderr.write(
    '`verify-receipt.html` is not what its parts make: run `node tools/verify-log/page/make-page.mjs`\n',
  );
  process.exitCode = 1;
}
