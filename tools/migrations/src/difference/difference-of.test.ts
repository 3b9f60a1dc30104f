import { differenceOf } from './difference-of';

const sql = (up: readonly string[], down: readonly string[]) =>
  differenceOf({ upQueries: up.map((query) => ({ query })), downQueries: down.map((query) => ({ query })) });

const NOTHING = { up: [], down: [] };

test.each([
  ['an index', 'DROP INDEX "public"."a_x_idx"', 'CREATE INDEX "a_x_idx" ON "a" USING btree ("x")  '],
  ['a unique index', 'DROP INDEX "public"."a_open"', 'CREATE UNIQUE INDEX "a_open" ON "a" ("x") WHERE (y IS NULL)'],
  ['a check', 'ALTER TABLE "a" DROP CONSTRAINT "a_check"', 'ALTER TABLE "a" ADD CONSTRAINT "a_check" CHECK ((x > 0))'],
  [
    'a reference',
    'ALTER TABLE "a" DROP CONSTRAINT "a_b_id_fkey"',
    'ALTER TABLE "a" ADD CONSTRAINT "a_b_id_fkey" FOREIGN KEY ("b_id") REFERENCES "b"("id")',
  ],
  [
    'a unique constraint',
    'ALTER TABLE "a" DROP CONSTRAINT "a_x_key"',
    'ALTER TABLE "a" ADD CONSTRAINT "a_x_key" UNIQUE ("x")',
  ],
])('%s that was written by hand is no difference', (_what, up, down) => {
  expect(sql([up], [down])).toEqual(NOTHING);
});

test.each([
  ['a new column', 'ALTER TABLE "a" ADD "x" text', 'ALTER TABLE "a" DROP COLUMN "x"'],
  ['a column that only the table has', 'ALTER TABLE "a" DROP COLUMN "x"', 'ALTER TABLE "a" ADD "x" text'],
  ['a default', 'ALTER TABLE "a" ALTER COLUMN "x" DROP DEFAULT', `ALTER TABLE "a" ALTER COLUMN "x" SET DEFAULT 'y'`],
  ['an index that TypeORM named', 'DROP INDEX "public"."IDX_0a1b"', 'CREATE INDEX "IDX_0a1b" ON "a" ("x")'],
  [
    'a unique constraint of an entity',
    'ALTER TABLE "a" ADD CONSTRAINT "UQ_0a1b" UNIQUE ("x")',
    'ALTER TABLE "a" DROP CONSTRAINT "UQ_0a1b"',
  ],
  ['an index that an entity names', 'CREATE INDEX "a_by_x" ON "a" ("x")', 'DROP INDEX "public"."a_by_x"'],
  [
    'a primary key',
    'ALTER TABLE "a" DROP CONSTRAINT "a_pkey"',
    'ALTER TABLE "a" ADD CONSTRAINT "a_pkey" PRIMARY KEY ("id")',
  ],
])('%s is a difference', (_what, up, down) => {
  expect(sql([up], [down])).toEqual({ up: [up], down: [down] });
});

test('the way back begins with the last step', () => {
  expect(
    sql(['CREATE TABLE "a"', 'CREATE INDEX "IDX_0a1b" ON "a"'], ['DROP TABLE "a"', 'DROP INDEX "IDX_0a1b"']),
  ).toEqual({
    up: ['CREATE TABLE "a"', 'CREATE INDEX "IDX_0a1b" ON "a"'],
    down: ['DROP INDEX "IDX_0a1b"', 'DROP TABLE "a"'],
  });
});

test('an index by hand that an entity makes anew under its name is dropped first', () => {
  const [drop, make] = ['DROP INDEX "public"."a_by_x"', 'CREATE UNIQUE INDEX "a_by_x" ON "a" ("x")'];
  expect(sql([drop, make], [make, drop]).up).toEqual([drop, make]);
});

test('a statement with values is left to a person', () => {
  expect(() =>
    differenceOf({ upQueries: [{ query: 'INSERT INTO "m" VALUES ($1)', parameters: ['x'] }], downQueries: [] }),
  ).toThrow('write this by hand');
});
