/** A stretch of SQL. What is taken whole is quoted text, a quoted name, a dollar-quoted body or a comment. */
export interface Piece {
  readonly text: string;
  readonly isWhole: boolean;
}

const WHOLE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|--[^\n]*|\/\*[\s\S]*?\*\//g;

/** The SQL in pieces, so that no rule for statements and keywords reads into a text or a name. */
export function piecesOf(sql: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: text, index } of sql.matchAll(WHOLE)) {
    pieces.push({ text: sql.slice(end, index), isWhole: false }, { text, isWhole: true });
    end = index + text.length;
  }
  return [...pieces, { text: sql.slice(end), isWhole: false }].filter(({ text }) => text !== '');
}

export const isComment = ({ text, isWhole }: Piece): boolean => isWhole && /^(--|\/\*)/.test(text);
