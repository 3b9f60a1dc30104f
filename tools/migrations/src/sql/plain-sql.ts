import { piecesOf } from './pieces';

const PLAIN_NAME = /^"([a-z_][a-z0-9_]*)"$/;

/**
 * SQL as it is written by hand: keywords in lower case, names without quotes where the server needs none. A primary key
 * gets its name from the server, as those of all tables have.
 */
export function plainSql(statement: string, isReserved: (word: string) => boolean): string {
  const plain = piecesOf(statement.replaceAll('"public".', '')).map(({ text, isWhole }) => {
    const name = PLAIN_NAME.exec(text)?.[1];
    if (isWhole) return name === undefined || isReserved(name) ? text : name;
    return text.toLowerCase();
  });
  const text = plain.join('').replaceAll(/\s+$/g, '');
  return text.startsWith('create table') ? text.replace(/constraint "PK_[0-9a-f]+" (?=primary key)/, '') : text;
}
