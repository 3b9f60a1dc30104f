import Table from 'cli-table3';
import { pictureRows, type PictureAnswer } from './picture-rows';

/** The picture as a table for the terminal: what came and on which basis, then what was withheld and how to ask for it. */
export function printPicture(
  answer: PictureAnswer,
  categoriesOf: ReadonlyMap<string, readonly string[]>,
  width: number,
): string {
  const rows = pictureRows(answer, categoriesOf);
  const shown = Math.max(30, Math.min(width, 140) - 66);
  const table = new Table({
    head: ['', 'field', 'value', 'basis'],
    colWidths: [14, 16, shown, 32],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  let agency = '';
  for (const row of rows) {
    table.push([row.agency === agency ? '' : row.agency, row.field, row.value, row.basis]);
    agency = row.agency;
  }
  return `${table.toString()}\n${withheldLines(answer)}`;
}

function withheldLines({ errors = [] }: PictureAnswer): string {
  const categories = new Map(
    errors.flatMap(({ extensions }) =>
      extensions?.consent === undefined ? [] : [[extensions.consent.category, extensions.consent.owner] as const],
    ),
  );
  const others = errors
    .filter(({ extensions }) => extensions?.consent === undefined)
    .map(({ message, path = [] }) => `  ${path.join('.')}: ${message}`);
  const withheld = [...categories].map(([category, owner]) => `  ${category} (${owner})`);
  return [
    ...(withheld.length === 0
      ? ['Nothing was withheld.']
      : [`Withheld: ${withheld.length} categories. Ask the youth for consent to:`, ...withheld]),
    ...(others.length === 0 ? [] : ['Not answered:', ...others]),
    '',
  ].join('\n');
}
