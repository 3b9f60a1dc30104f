import fc from 'fast-check';
import { arrayLiteral } from './array-literal';
import { createOwnerDatabase, type OwnerDatabase } from './owner-database.test-setup';

let database: OwnerDatabase;
beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

/** What PostgreSQL reads from the literal. */
async function read(values: readonly unknown[], type: string): Promise<readonly unknown[]> {
  const [row] = (await database.dataSource.query(`select to_json($1::${type}[]) as read`, [arrayLiteral(values)])) as [
    { readonly read: readonly unknown[] },
  ];
  return row.read;
}

test('texts come back as they went, whatever stands in them', async () => {
  const awkward = ['', 'null', 'NULL', 'a,b', '{', '}', '"', '\\', '\\"', ' a ', '\t', '\n', "'", 'æøå', '😀', null];
  expect(await read(awkward, 'text')).toEqual(awkward);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(fc.string({ unit: 'grapheme' }))), async (texts) =>
      expect(await read(texts, 'text')).toEqual(texts),
    ),
    { numRuns: 200 },
  );
});

test('numbers, booleans, moments and bytes come back as they went', async () => {
  expect(await read([0, -1, 2147483647, null], 'int')).toEqual([0, -1, 2147483647, null]);
  expect(await read([true, false, undefined], 'boolean')).toEqual([true, false, null]);
  const moment = new Date('2026-03-29T00:59:59.999Z');
  const [back] = await read([moment], 'timestamptz');
  expect(new Date(String(back))).toEqual(moment);
  expect(await read([Buffer.from('00ff5c22', 'hex'), Buffer.alloc(0)], 'bytea')).toEqual(['\\x00ff5c22', '\\x']);
});

test('of anything else there is none', () => {
  expect(() => arrayLiteral([{}])).toThrow(TypeError);
  expect(() => arrayLiteral([[1]])).toThrow(TypeError);
});
