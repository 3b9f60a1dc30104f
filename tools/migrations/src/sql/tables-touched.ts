import { Refusal } from '../refusal';
import { splitStatements } from './split-statements';

const PART = '(?:"[^"]+"|[a-z_]\\w*)';
const NAME = `${PART}(?:\\.${PART})?`;
const LIST = `${NAME}(?: ?, ?${NAME})*`;

const rule = (source: string): RegExp => new RegExp(source.replaceAll('NAME', NAME).replaceAll('LIST', LIST), 'i');

/** How a statement names the tables that it makes, changes, fills or empties. What it only reads or refers to is not touched. */
const NAMES_TABLES: readonly RegExp[] = [
  rule('^create (?:unlogged )?table (?:if not exists )?(NAME)'),
  rule('^alter table (?:if exists )?(?:only )?(NAME)'),
  rule('^drop table (?:if exists )?(LIST)(?: cascade| restrict)?$'),
  rule('^create (?:unique )?index (?:concurrently )?(?:(?:if not exists )?NAME )?on (?:only )?(NAME)'),
  rule('^(?:grant|revoke) .+? on (?:table )?(LIST) (?:to|from) '),
  rule('^insert into (NAME)'),
  rule('^update (?:only )?(NAME)'),
  rule('^delete from (?:only )?(NAME)'),
  rule('^truncate (?:table )?(LIST)'),
  rule('^create trigger NAME .+? on (NAME)'),
  rule('^drop trigger (?:if exists )?NAME on (NAME)'),
  rule('^comment on table (NAME)'),
  rule(`^comment on column (${PART})\\.`),
];
const NAMES_INDEXES = rule('^(?:drop index (?:concurrently )?(?:if exists )?(LIST)|alter index (?:if exists )?(NAME))');
const MAKES_INDEX = rule('^create (?:unique )?index (?:concurrently )?(?:if not exists )?(NAME) on (?:only )?(NAME)');
/** What it does is done where a trigger names it, or whoever may call it calls it. */
const MAKES_FUNCTION = /^(?:(?:create (?:or replace )?|drop )function|(?:grant|revoke) (?:all|execute) on function) /i;
/** To a role that is named after the database. */
const GRANTS_FUNCTION =
  /^do \$\$ begin execute format\('(?:grant|revoke) execute on function \w+ (?:to|from) %I', current_database\(\)\); end \$\$$/i;
const WRITES = new RegExp(`(?:insert into|update|delete from) (${NAME})`, 'gi');

/** The tables that the steps of a migration touch, each once, in order of name. */
export function tablesTouchedBy(steps: readonly string[]): readonly string[] {
  const statements = steps.flatMap(splitStatements);
  const tablesOf = tablesWithin(statements);
  return [...new Set(statements.flatMap((statement) => tablesOf(statement)))].sort();
}

/**
 * Tells which tables a statement touches. An index that is dropped belongs to the table that another of the statements
 * makes it on: those of `up` and `down` are given together.
 * @throws Refusal for a statement that it does not understand
 */
export function tablesWithin(statements: readonly string[]): (statement: string) => readonly string[] {
  const indexes = new Map(
    statements.flatMap((statement) => {
      const [, index, table] = MAKES_INDEX.exec(statement) ?? [];
      return index === undefined || table === undefined ? [] : [[bare(index), bare(table)] as const];
    }),
  );
  return (statement) => {
    if (MAKES_FUNCTION.test(statement) || GRANTS_FUNCTION.test(statement)) return [];
    if (/^with /i.test(statement)) return [...statement.matchAll(WRITES)].map(([, table = '']) => bare(table));
    const [, dropped, altered] = NAMES_INDEXES.exec(statement) ?? [];
    const named = dropped ?? altered;
    if (named !== undefined) return namesIn(named).map((index) => tableOfIndex(index, indexes));
    const found = NAMES_TABLES.map((form) => form.exec(statement)?.[1]).find((list) => list !== undefined);
    if (found === undefined) throw new Refusal(`cannot tell which table this touches: \`${statement}\``);
    return namesIn(found);
  };
}

function tableOfIndex(index: string, indexes: ReadonlyMap<string, string>): string {
  const table = indexes.get(index);
  if (table === undefined) throw new Refusal(`cannot tell whose index \`${index}\` is: make it again in \`down\``);
  return table;
}

const namesIn = (list: string): readonly string[] =>
  [...list.matchAll(new RegExp(NAME, 'gi'))].map(([name]) => bare(name));

/** A name without quotes and without its schema. */
function bare(name: string): string {
  const last = /(?:^|\.)("[^"]+"|[^".]+)$/.exec(name)?.[1] ?? name;
  return last.startsWith('"') ? last.slice(1, -1) : last.toLowerCase();
}
