import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '@brobygger/domain';

const ROOT = join(__dirname, '..', '..');

/** What runs as the registry and the gateway. */
const SOURCES = ['subgraphs/consent/src', 'gateway/src'] as const;

const ONE = `(['"])(?:${Object.values(Language).join('|')})\\1`;
const ANOTHER = ONE.replace('\\1', '\\2');
/** Two languages named one after the other. */
const LISTED = new RegExp(`${ONE}\\s*[,|]\\s*${ANOTHER}`);

const sourceFiles = (): readonly string[] =>
  SOURCES.flatMap((source) =>
    readdirSync(join(ROOT, source), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.test(?:-setup)?\.ts$/.test(file))
      .map((file) => join(source, file)),
  );

test('no source file spells the languages out: another one is a file of texts, and no hunt', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => LISTED.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
