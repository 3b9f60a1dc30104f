import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlocks } from '@brobygger/testkit';
import { Kind, parse } from 'graphql';

/** An operation as a page shows it. */
export interface PageExample {
  /** What the operation is called. */
  readonly name: string;
  readonly text: string;
}

/** The text of a page of `docs/`. */
export const pageOf = (name: string): string => readFileSync(join(__dirname, '..', '..', 'docs', name), 'utf8');

/** The blocks of a language that a text shows, in its order. */
export const blocksOf = (text: string, language: string): readonly string[] =>
  readBlocks(text, 'the page').flatMap((block) => (block.language === language ? [block.text] : []));

/** The GraphQL operations that a text shows, in its order. */
export const examplesOf = (text: string): readonly PageExample[] => blocksOf(text, 'graphql').map(operationOf);

/** The operation of a block. @throws TypeError where it has no name */
export function operationOf(text: string): PageExample {
  const [operation] = parse(text).definitions;
  const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined;
  if (name === undefined) throw new TypeError('an example has no name');
  return { name, text };
}

/** The paths at which an answer has nothing to show: no list entry, no text, no value. Rows of a list are one path. */
export function emptyPathsOf(value: unknown, path = ''): readonly string[] {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [path];
  if (Array.isArray(value)) {
    const rows = value.map((row) => emptyPathsOf(row, path));
    return (rows[0] ?? []).filter((each) => rows.every((row) => row.includes(each)));
  }
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => emptyPathsOf(part, path === '' ? name : `${path}.${name}`));
}
