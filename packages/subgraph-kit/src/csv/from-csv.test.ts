import { fromCsv } from './from-csv';
import { toCsv } from './to-csv';

const read = (text: string) => fromCsv(text, { columns: ['a', 'b', 'c'], needed: ['a'] });

test('a row is told by the names of its columns, in any order, with its line', () => {
  expect(read('b,a\r\n 1 ,"x, ""y"""\r\n\r\n2,z\r\n')).toEqual([
    { a: 'x, "y"', b: '1', c: '', line: 2 },
    { a: 'z', b: '2', c: '', line: 4 },
  ]);
});

test('what a spreadsheet saves is read: a mark at the beginning, and line ends of either kind', () => {
  expect(read('\uFEFFa\nx\n')).toEqual([{ a: 'x', b: '', c: '', line: 2 }]);
});

test('so is one with semicolons, as it is saved in Norway', () => {
  expect(read('a;b\nx, y;2')).toEqual([{ a: 'x, y', b: '2', c: '', line: 2 }]);
});

test('no cell begins a formula, nor one that a spreadsheet parts off by its semicolon', () => {
  expect(toCsv([{ a: '=1', b: 'NAV;=HYPERLINK(1)' }])).toContain(`'=1,NAV;'=HYPERLINK(1)`);
});

test('what was written comes back', () => {
  const rows = [{ a: 'å "b", c', b: 'two\nlines', c: '' }];
  expect(read(toCsv(rows))).toMatchObject(rows);
});

test.each([
  ['', 1, 'does not name a'],
  ['b\n1', 1, 'does not name a'],
  ['a,d\n1,2', 1, 'names a column 2 that there is not'],
  ['a,a\n1,2', 1, 'names a column twice'],
  ['a,b\n1,2\n1,2,3', 3, 'is no CSV from there on'],
  ['a\n"15810750012', 2, 'is no CSV from there on'],
])('%j is told by line and what is wrong, and nothing of a cell', (text, line, message) => {
  expect(read(text)).toEqual({ line, message });
});
