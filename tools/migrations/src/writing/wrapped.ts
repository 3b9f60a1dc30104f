import { piecesOf } from '../sql/pieces';

const WIDTH = 118;

/** A statement in lines that fit, broken between words; every line but the first stands further in. */
export function wrapped(statement: string, indent: string): string {
  const lines = [''];
  for (const word of wordsOf(statement)) {
    const line = lines.at(-1) ?? '';
    const room = WIDTH - indent.length - (lines.length === 1 ? 0 : 2);
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= room) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, place) => `${indent}${place === 0 ? '' : '  '}${line}`).join('\n');
}

/** The words of a statement; what is quoted is not broken. */
function wordsOf(statement: string): readonly string[] {
  const words = [''];
  for (const { text, isWhole } of piecesOf(statement)) {
    const [first = '', ...others] = isWhole ? [text] : text.split(/\s+/);
    words[words.length - 1] += first;
    words.push(...others);
  }
  return words.filter((word) => word !== '');
}
