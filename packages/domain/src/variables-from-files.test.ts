import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { parseEnvironment } from './parse-environment';

const schema = z.object({
  SERVICE_SECRET: z.string().min(8),
  LOG_ANCHOR_FILE: z.string().optional(),
  LOG_ANCHOR: z.string().optional(),
});

let folder: string;
const fileOf = (text: string): string => {
  const file = join(folder, 'secret');
  writeFileSync(file, text);
  return file;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-variables-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a variable is read from the file that is named, without the line break at its end', () => {
  const { SERVICE_SECRET } = parseEnvironment(schema, { SERVICE_SECRET_FILE: fileOf('of\ntwo lines\n') });
  expect(SERVICE_SECRET).toBe('of\ntwo lines');
});

test('a variable that nobody set is one that Compose hands on as empty', () => {
  const file = fileOf('a secret of a file');
  expect(parseEnvironment(schema, { SERVICE_SECRET: '', SERVICE_SECRET_FILE: file }).SERVICE_SECRET).toBe(
    'a secret of a file',
  );
  expect(parseEnvironment(schema, { SERVICE_SECRET: 'a secret', SERVICE_SECRET_FILE: '' }).SERVICE_SECRET).toBe(
    'a secret',
  );
});

test('a variable that is itself called the file of another stays what it is', () => {
  const environment = { SERVICE_SECRET: 'a secret', LOG_ANCHOR_FILE: '/var/lib/anchor' };
  expect(parseEnvironment(schema, environment)).toEqual(environment);
});

test('a variable that is set twice is neither', () => {
  expect(() =>
    parseEnvironment(schema, { SERVICE_SECRET: 'a secret', SERVICE_SECRET_FILE: fileOf('another one') }),
  ).toThrow('`SERVICE_SECRET` is set, and so is `SERVICE_SECRET_FILE`');
});

test('a file that is not there is named by its variable and a code', () => {
  expect(() => parseEnvironment(schema, { SERVICE_SECRET_FILE: join(folder, 'none') })).toThrow(
    'the environment is not complete: `SERVICE_SECRET_FILE` names a file that cannot be read: ENOENT',
  );
});

test('what stands in a file is checked as the variable is, and not said', () => {
  const file = fileOf('short\n');
  const fault = (): unknown => {
    try {
      return parseEnvironment(schema, { SERVICE_SECRET_FILE: file });
    } catch (cause) {
      return (cause as Error).message;
    }
  };
  expect(fault()).toMatch(/^the environment is not complete: `SERVICE_SECRET` too small/);
  expect(fault()).not.toContain('short');
});
