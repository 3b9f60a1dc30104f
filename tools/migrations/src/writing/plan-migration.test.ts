import { planMigration } from './plan-migration';

test('a noun changes its own tables, and those of others are told', () => {
  const plan = planMigration(
    {
      up: [
        'create table rent_note (id uuid)',
        'alter table house add x text',
        'create index "IDX_1a" on rent_note (id)',
      ],
      down: ['drop index "IDX_1a"', 'alter table house drop column x', 'drop table rent_note'],
    },
    (table) => table.startsWith('rent_'),
  );
  expect(plan).toEqual({
    up: ['create table rent_note (id uuid)', 'create index "IDX_1a" on rent_note (id)'],
    down: ['drop index "IDX_1a"', 'drop table rent_note'],
    touched: ['rent_note'],
    others: ['house'],
  });
});
