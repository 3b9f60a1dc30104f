import { tablesTouchedBy } from './tables-touched';

test.each([
  ['create table a (id uuid primary key, b_id uuid references b)', ['a']],
  ['create table if not exists a (id uuid)', ['a']],
  ['alter table a add x text', ['a']],
  ['ALTER TABLE "public"."a" ADD "x" text', ['a']],
  ['alter table if exists only a drop x', ['a']],
  ['drop table a, "B", public.c cascade', ['B', 'a', 'c']],
  ['create index on a (x)', ['a']],
  ['create unique index a_x on a (lower(x)) where y is null', ['a']],
  ['create index if not exists a_x on a using gist (x)', ['a']],
  ['grant select, insert on a to app', ['a']],
  ['grant select, update (x, y) on a, b to app', ['a', 'b']],
  ['revoke all on table a from app', ['a']],
  ['insert into a (x) select x from b', ['a']],
  ['update a set x = b.x from b', ['a']],
  ['delete from a where x is null', ['a']],
  ['create function f() returns trigger language plpgsql as $$ begin update c set x = 1; return new; end $$', []],
  ['create trigger t before update of x, y on a for each row execute function f()', ['a']],
  ['drop trigger t on a; drop function f()', ['a']],
  ['truncate a, b', ['a', 'b']],
  ["comment on column a.x is 'y'", ['a']],
  ['with gone as (delete from a returning x) insert into b select x from gone', ['a', 'b']],
])('%s', (statement, tables) => {
  expect(tablesTouchedBy([statement])).toEqual(tables);
});

test('each table is told once, whatever steps and texts it stands in', () => {
  expect(
    tablesTouchedBy(["create table b (x text default 'drop table z;'); create index on b (x)", 'drop table a']),
  ).toEqual(['a', 'b']);
});

test('a dropped index is of the table that the other direction makes it on', () => {
  expect(tablesTouchedBy(['create index a_by_x on a (x)', 'drop index a_by_x'])).toEqual(['a']);
  expect(tablesTouchedBy(['DROP INDEX "public"."IDX_12ab"', 'CREATE INDEX "IDX_12ab" ON "a" ("x")'])).toEqual(['a']);
  expect(() => tablesTouchedBy(['drop index a_by_x'])).toThrow('cannot tell whose index `a_by_x` is');
});

test('a statement that is not understood is refused, not passed', () => {
  expect(() => tablesTouchedBy(["select setval('a_seq', 1)"])).toThrow('cannot tell which table this touches');
});
