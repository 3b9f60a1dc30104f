// A table for a terminal.
const line = (cells, widths) =>
  cells.map((cell, n) => (n === 0 ? String(cell).padEnd(widths[n]) : String(cell).padStart(widths[n]))).join('  ');

/** Numbers and words in columns, the first to the left and the others to the right. */
export function table(head, rows) {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => String(row[n]).length)));
  return [
    line(head, widths),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map((row) => line(row, widths)),
  ].join('\n');
}
