import { isComment, piecesOf } from './pieces';

/** The statements of a text, without comments, with one space where there was any. Two forms of the same steps give the same list. */
export function splitStatements(sql: string): readonly string[] {
  const statements = [''];
  const add = (text: string): void => {
    statements[statements.length - 1] += text;
  };
  for (const piece of piecesOf(sql)) {
    if (isComment(piece)) add(' ');
    else if (piece.isWhole) add(piece.text);
    else {
      piece.text.split(';').forEach((part, place) => {
        if (place > 0) statements.push('');
        add(part.replaceAll(/\s+/g, ' '));
      });
    }
  }
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}
