import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The schemas of public formats stay out of the project: they lie beside the checkout, where somebody has put them. */
export const FORMATS = join(__dirname, '..', '..', '..', 'shared', 'formats');

/** A test against a format's own schema; where that is not there, it is skipped by a name that says so. */
export const againstFormat = (folder: string, name: string, run: () => void): void =>
  existsSync(join(FORMATS, folder))
    ? test(name, run)
    : test.skip(`${name} (../shared/formats/${folder} is not there)`, run);

/** A file of a format, as JSON. */
export const formatFile = (...path: readonly string[]): object =>
  JSON.parse(readFileSync(join(FORMATS, ...path), 'utf8')) as object;
