import { plainSql } from './plain-sql';

const isReserved = (word: string): boolean => ['order', 'values'].includes(word);

test.each([
  [
    `ALTER TABLE "rent_month" ADD "paid_by" text NOT NULL DEFAULT 'The YOUTH'`,
    `alter table rent_month add paid_by text not null default 'The YOUTH'`,
  ],
  ['ALTER TABLE "x" ADD "order" integer', 'alter table x add "order" integer'],
  ['DROP INDEX "public"."IDX_12ab"', 'drop index "IDX_12ab"'],
  [
    'CREATE TABLE "rent_note" ("id" uuid NOT NULL, CONSTRAINT "PK_12ab" PRIMARY KEY ("id"))',
    'create table rent_note (id uuid not null, primary key (id))',
  ],
  [
    'ALTER TABLE "x" ADD CONSTRAINT "PK_12ab" PRIMARY KEY ("id")',
    'alter table x add constraint "PK_12ab" primary key (id)',
  ],
])('%s', (statement, plain) => {
  expect(plainSql(statement, isReserved)).toBe(plain);
});
