import { splitStatements } from './split-statements';

test('statements are split at semicolons, and space between words counts once', () => {
  expect(splitStatements('\n  create table a (\n    id uuid);\n\n  drop table b ;')).toEqual([
    'create table a ( id uuid)',
    'drop table b',
  ]);
});

test('what is quoted keeps its semicolons and its spaces', () => {
  expect(splitStatements(`update a set b = 'x;  y', "c;d" = 'it''s'; do $$ begin;  end $$`)).toEqual([
    `update a set b = 'x;  y', "c;d" = 'it''s'`,
    'do $$ begin;  end $$',
  ]);
});

test('comments are no steps', () => {
  expect(splitStatements('-- one; two\ndrop table a; /* three; */')).toEqual(['drop table a']);
});
