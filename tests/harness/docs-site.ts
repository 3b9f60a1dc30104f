import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The folder of the documents as a site, built where it is not, or is older than what it is built from. */
export function builtSite(): string {
  const build = `import('${join(ROOT, 'scripts', 'bootstrap.mjs')}').then(({ ensureSite }) => ensureSite())`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', build], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return join(ROOT, 'site', 'dist');
}

/** The files of the site with one of the endings, by their names below its folder. */
export const filesOf = (folder: string, endings: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => endings.test(name))
    .sort();
