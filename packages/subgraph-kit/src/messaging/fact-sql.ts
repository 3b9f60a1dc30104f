import type { Fact } from './fact';
import { NEW_ID } from '../persistence/new-id.sql';

/** SQL: the next version of a fact, later than any that was given at an earlier time, also by a database that was turned back since. */
export const VERSION_NOW = '(extract(epoch from clock_timestamp()) * 1000000)::bigint';

/** SQL: the version after the one of the row. */
export const versionAfter = (row: string): string => `greatest(${row}.version + 1, ${VERSION_NOW})`;

const columnsOf = ({ key, values }: Fact): readonly (readonly [name: string, type: string])[] => [
  ...Object.entries(key),
  ...Object.entries(values),
  ['version', 'bigint'],
];

/** SQL: tells the rows of a table expression to each of the destinations, an expression of a text[]. Returns the messages' ids. */
export const tell = (fact: Fact, changed: string, destinations: string): string =>
  `insert into outbox_message (id, destination, kind, payload)
  select ${NEW_ID}, destination, '${fact.kind}', ${rowOf(fact)} from ${changed}, unnest(${destinations}) destination
  returning id`;

/** SQL: the row as a message carries it. */
const rowOf = (fact: Fact): string =>
  `jsonb_build_object(${columnsOf(fact)
    .map(([name]) => `'${name}', ${name}`)
    .join(', ')})`;

/** SQL: the rows of messages, $1 as JSON, the newest of each key. */
export function newestRows(fact: Fact): string {
  const columns = columnsOf(fact);
  const keys = Object.keys(fact.key).join(', ');
  return `select distinct on (${keys}) ${columns.map(([name]) => name).join(', ')}
    from jsonb_to_recordset($1::jsonb) as r(${columns.map((column) => column.join(' ')).join(', ')})
    order by ${keys}, version desc`;
}

/** SQL: keeps the rows of messages, $1 as JSON, that are newer than what is known, and returns those. */
export function keepNewer(fact: Fact): string {
  const names = columnsOf(fact).map(([name]) => name);
  const changed = [...Object.keys(fact.values), 'version'].map((name) => `${name} = excluded.${name}`);
  return `insert into ${fact.table} (${names.join(', ')}) ${newestRows(fact)}
    on conflict (${Object.keys(fact.key).join(', ')}) do update set ${changed.join(', ')}
    where ${fact.table}.version < excluded.version returning ${names.join(', ')}`;
}

/** SQL of the pages of a fact: the first, and the one after a key. */
export interface FactPages {
  readonly first: string;
  readonly next: string;
}

/**
 * SQL: rows of the fact in the order of the key, those after the key in $1 (JSON, null for the first), at most $2. Two statements: one that
 * took either would read all that comes before a page too, and all pages together the square of what there is.
 */
export function pagesOf(fact: Fact, source: string = fact.table): FactPages {
  const keys = Object.entries(fact.key);
  const names = keys.map(([name]) => name).join(', ');
  const after = keys.map(([name, type]) => `($1::jsonb->>'${name}')::${type}`).join(', ');
  const page = (where: string): string =>
    `select ${rowOf(fact)} as row from ${source} as page where ${where} order by ${names} limit $2`;
  return { first: page('$1::jsonb is null'), next: page(`(${names}) > (${after})`) };
}
