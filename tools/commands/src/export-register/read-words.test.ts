import { runsEveryBlockAt } from '@brobygger/testkit';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { toFolder, toStream } from './open-target';
import { readExportWords } from './read-words';

const GIVEN = { organisation: '310000213', municipality: '942110464', district: '02', year: '2026', to: '-' };
const read = (more: Readonly<Record<string, string>> = {}, ...others: readonly string[]) =>
  readExportWords(
    [...Object.entries({ ...GIVEN, ...more }).flatMap(([name, value]) => [`--${name}`, value]), ...others],
    {
      user: 'operator',
      thisYear: 2026,
    },
  );

test('words say whose cases of which year go where, and who has it done', () => {
  const said = {
    ...{
      year: 2026,
      organisationNumber: '310000213',
      municipalityOrganisationNumber: '942110464',
      districtNumber: '02',
    },
    ...{ by: 'operator', isDryRun: false, to: '-' },
  };
  expect(read()).toEqual(said);
  expect(read({ by: 'Z1' }, '--dry-run')).toEqual({ ...said, by: 'Z1', isDryRun: true });
});

test.each([
  [{ organisation: '123456789' }, '--organisation'],
  [{ municipality: 'x' }, '--municipality'],
  [{ district: '2' }, '--district'],
  [{ year: '2012' }, '--year'],
  [{ year: '2027' }, '--year'],
  [{ year: 'x' }, '--year'],
  [{ to: '' }, '--to'],
  [{ by: '' }, '--by'],
  [{ frob: 'x' }, 'an unknown word'],
] as const)('%j is refused by its name', (wrong, name) => {
  expect(read(wrong as Readonly<Record<string, string>>)).toEqual({ wrong: expect.stringContaining(name) });
});

test('a dry run needs no place to write to', () => {
  expect(read({ to: '' }, '--dry-run')).toMatchObject({ isDryRun: true, to: '' });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'register-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('gets a file for each case, which nobody but its owner reads, and no file twice', async () => {
    const write = toFolder(join(folder, 'new'));
    await write('a', '<a/>');
    expect(readdirSync(join(folder, 'new'))).toEqual(['a.xml']);
    const file = join(folder, 'new', 'a.xml');
    expect([
      readFileSync(file, 'utf8'),
      statSync(file).mode & 0o077,
      statSync(join(folder, 'new')).mode & 0o077,
    ]).toEqual(['<a/>', 0, 0]);
    await expect(write('a', '<b/>')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test('that holds something is refused', () => {
    writeFileSync(join(folder, 'x'), '');
    expect(() => toFolder(folder)).toThrow('the folder is not empty');
  });
});

test('a stream that is full holds the next document back until there is room', async () => {
  const stream = new PassThrough({ highWaterMark: 4 });
  const write = toStream(stream);
  let isDone = false;
  const writing = write('a', '<a/>').then(() => (isDone = true));
  await new Promise(setImmediate);
  expect(isDone).toBe(false);
  expect(stream.read().toString()).toBe('<a/>\n');
  await writing;
  expect(isDone).toBe(true);
});

const [shown] = runsEveryBlockAt('docs/register-export.md', 'text');

test('the words that the page shows are understood', () => {
  const [, words = ''] = shown?.use().replaceAll(/\s+/g, ' ').split(' -- ') ?? [];
  const filled = words
    .replaceAll(/[[\]]/g, '')
    .replace('<folder>|-', '-')
    .replace(
      /(--(\w+)) <\w+>/g,
      (_all, option: string, name: string) => `${option} ${{ ...GIVEN, by: 'Z1' }[name] ?? ''}`,
    );
  const given = { user: 'operator', thisYear: 2026 };
  expect(readExportWords(filled.trim().split(' '), given)).toEqual(read({ by: 'Z1' }, '--dry-run'));
});
