import { grant } from '@brobygger/subgraph-kit';
import type { QueryRunner } from 'typeorm';
import { stepsOf, sumOf } from './steps';

class Tables1795000000000 {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table a (id uuid);\n  create index on a (id);');
    await grant(runner, 'select', 'a', 'b');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table a');
  }
}

test('what a migration does is told without a database', async () => {
  expect(await stepsOf(Tables1795000000000)).toEqual({
    up: ['create table a (id uuid)', 'create index on a (id)', 'grant select on a to app', 'grant select on b to app'],
    down: ['drop table a'],
  });
});

test('the sum stays when steps are written in another form, and changes with a step of either way', () => {
  const sum = sumOf({ up: ['create table a (id uuid)', 'drop table b'], down: [] });
  expect(sumOf({ up: ['create table a (id uuid);\n\n   drop table b;'], down: [] })).toBe(sum);
  expect(sumOf({ up: ['drop table b', 'create table a (id uuid)'], down: [] })).not.toBe(sum);
  expect(sumOf({ up: ['create table a (id uuid)'], down: ['drop table b'] })).not.toBe(sum);
});
