import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRecords } from './read-records';
import { splitRecords } from './split-records';

const LIMITS = { mostBytes: 1000, mostDepth: 4 };

const folder = mkdtempSync(join(tmpdir(), 'records-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is read of a file: each record by its line, and the code at which it ends. */
async function readOf(content: string | Buffer): Promise<readonly unknown[]> {
  const file = join(folder, 'records.json');
  writeFileSync(file, content);
  const read: unknown[] = [];
  try {
    for await (const { line, value } of readRecords(file, LIMITS)) read.push([line, value]);
  } catch (cause) {
    const { line, code } = cause as { readonly line: number; readonly code: string };
    read.push([line, code]);
  }
  return read;
}

test.each([
  [
    'a record on each line',
    '{"a":1}\n{"a":2}\n',
    [
      [1, { a: 1 }],
      [2, { a: 2 }],
    ],
  ],
  ['one record over many', '\uFEFF\n{\n "a":\r\n [1]\n}\n', [[2, { a: [1] }]]],
  ['brackets, quotes and escapes within text', '{"a":"}\\"{\\\\"}', [[1, { a: '}"{\\' }]]],
  ['one name in two objects', '{"a":{"b":"a","c":1},"d":[{"b":1}]}', [[1, { a: { b: 'a', c: 1 }, d: [{ b: 1 }] }]]],
  ['a name that is every object’s', '{"__proto__":1}', [[1, JSON.parse('{"__proto__":1}')]]],
])('reads %s', async (_name, content, records) => {
  expect(await readOf(content)).toEqual(records);
});

test.each([
  [
    'that ends within a record',
    '{"a":1}\n{"a":',
    [
      [1, { a: 1 }],
      [2, 'TRUNCATED'],
    ],
  ],
  ['that ends within a text', '{"a":"}', [[1, 'TRUNCATED']]],
  ['of a list', '[{"a":1}]', [[1, 'NOT_JSON']]],
  ['of XML', '<?xml version="1.0"?>', [[1, 'NOT_JSON']]],
  ['of what only looks like JSON', '{"a":1,}', [[1, 'NOT_JSON']]],
  [
    'of records with something between',
    '{"a":1},{"a":2}',
    [
      [1, { a: 1 }],
      [1, 'NOT_JSON'],
    ],
  ],
  ['in UTF-16', Buffer.from('\uFEFF{"a":1}', 'utf16le'), [[1, 'NOT_UTF8']]],
  ['in Latin-1', Buffer.from('{"a":"å"}', 'latin1'), [[1, 'NOT_UTF8']]],
  ['of deep objects', `${'{"a":'.repeat(5)}1${'}'.repeat(5)}`, [[1, 'RECORD_TOO_DEEP']]],
  ['of deep lists', `{"a":${'['.repeat(9)}`, [[1, 'RECORD_TOO_DEEP']]],
  [
    'with a name twice',
    '{"a":1}\n{"b":{"a":1,"\\u0061":2}}',
    [
      [1, { a: 1 }],
      [2, 'NAME_TWICE'],
    ],
  ],
  ['of a record that is too large', `{"a":"${'x'.repeat(1000)}"}`, [[1, 'RECORD_TOO_LARGE']]],
  ['without a record', ' \n', [[1, 'FILE_EMPTY']]],
])('refuses a file %s, by line and code', async (_name, content, read) => {
  expect(await readOf(content)).toEqual(read);
});

test('takes a record of as many bytes as may be, and none of one more', async () => {
  const largest = `{"a":"${'x'.repeat(1000 - 8)}"}`;
  expect(await readOf(`${largest}\n${largest.replace('x', 'xx')}`)).toEqual([
    [1, JSON.parse(largest)],
    [2, 'RECORD_TOO_LARGE'],
  ]);
});

test('of a record without end no more is read than one may have', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let read = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    yield await Promise.resolve(Buffer.from('{"a":"'));
    for (; read < 1024 * 1024 * 1024; read += chunk.length) yield chunk;
  }
  const limits = { ...LIMITS, mostBytes: 1024 * 1024 };
  await expect(splitRecords(endless(), limits).next()).rejects.toMatchObject({ code: 'RECORD_TOO_LARGE' });
  expect(read).toBeLessThanOrEqual(limits.mostBytes);
});

test('a record that is cut at any byte is the same', async () => {
  const bytes = Buffer.from('{"a":"å\\"}","b":[{"c":1}]}\n{"d":{}}');
  const whole = ['{"a":"å\\"}","b":[{"c":1}]}', '{"d":{}}'];
  for (let at = 1; at < bytes.length; at += 1) {
    const read: string[] = [];
    const cut = async function* (): AsyncGenerator<Buffer> {
      yield await Promise.resolve(bytes.subarray(0, at));
      yield bytes.subarray(at);
    };
    for await (const record of splitRecords(cut(), LIMITS)) read.push(record.bytes.toString());
    expect(read).toEqual(whole);
  }
});
