import { contractionsIn } from './contractions';

test.each([
  'drop table a',
  'truncate a',
  'alter table a drop x',
  'alter table a drop column if exists x',
  'alter table a add y text, drop column x',
  'ALTER TABLE "public"."a" DROP COLUMN "x"',
  'alter table a rename x to y',
  'alter table a rename to b',
  'alter table a alter column x type text',
  'alter table a alter x set data type text',
  'alter table a alter column x set not null',
  'alter table a add x text not null',
  'alter table a add constraint c check (x > 0)',
  'alter table a add unique (x)',
  'create unique index on a (x)',
  'revoke update on a from app',
  'drop function f()',
])('%s: the version before cannot live with it', (statement) => {
  expect(contractionsIn([statement])).toEqual([statement]);
});

test.each([
  'create table a (id uuid primary key, x text not null)',
  'create table a (id uuid); create unique index on a (id); alter table a add constraint c check (true)',
  'alter table a add x text',
  "alter table a add x text not null default 'drop column y'",
  'alter table a add x int generated always as identity',
  'alter table a alter column x drop not null, alter column y drop default',
  'alter table a drop constraint c',
  'create index on a (x)',
  'create index concurrently a_x on a (x)',
  'grant select on a to app',
  'insert into a (x) select x from b',
  "comment on column a.x is 'rename to y'",
])('%s: the version before does not notice', (statement) => {
  expect(contractionsIn([statement])).toEqual([]);
});
