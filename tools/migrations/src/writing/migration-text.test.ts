import { migrationText } from './migration-text';

test('a column is one line each way', () => {
  expect(
    migrationText({
      className: 'RentPaidBy1795000000000',
      up: ['alter table rent_month add paid_by text'],
      down: ['alter table rent_month drop column paid_by'],
      touched: ['rent_month'],
    }),
  ).toBe(`import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Brings \`rent_month\` to what its entity says. */
export class RentPaidBy1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rent_month add paid_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rent_month drop column paid_by');
  }
}
`);
});

test('nothing is granted, and what is long or quoted is broken into lines that fit', () => {
  const columns = Array.from({ length: 12 }, (_none, place) => `column_of_some_length_${place} text not null`).join(
    ', ',
  );
  const text = migrationText({
    className: 'RentNote1795000000000',
    up: [
      `create table rent_note (id uuid not null, ${columns})`,
      `alter table rent_month add x text default 'a  \`b\` \${c}'`,
    ],
    down: ['alter table rent_month drop column x', 'drop table rent_note'],
    touched: ['rent_month', 'rent_note'],
  });
  expect(text).not.toContain('grant');
  expect(text).toContain('/** Brings `rent_month` and `rent_note` to what their entities say. */');
  expect(text).toContain("default 'a  \\`b\\` \\${c}';`);");
  expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
});
