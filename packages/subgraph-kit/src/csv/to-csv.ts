import { stringify } from 'csv-stringify/sync';

/** Lines as CSV (RFC 4180) under a line of column names. What is withheld is empty; no cell is taken for a formula. */
export const toCsv = (lines: readonly Readonly<Record<string, string | number | boolean | null>>[]): string =>
  stringify([...lines], {
    header: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: {
      boolean: (value) => String(value),
      // Where a spreadsheet parts cells by semicolons, one would begin there.
      string: (value) => value.replace(/([;\t]\s*)(?=[=+\-@])/g, "$1'"),
    },
  });
