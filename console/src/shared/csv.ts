type Cell = string | number | null | undefined;

/** Spreadsheets take a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const cellOf = (value: Cell): string => {
  const text = value === null || value === undefined ? '' : String(value);
  const tame = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};

/** A table for a spreadsheet (RFC 4180). No cell is taken for a formula. */
export const csvOf = (names: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [names, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
