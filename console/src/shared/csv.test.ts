import { csvOf } from './csv';

describe('a table that an officer downloads', () => {
  test.each(['=1+1', '+47', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'has no cell that is taken for a formula: %j',
    (cell) => {
      expect(csvOf(['a'], [[cell]])).toMatch(/^a\r\n"?'/);
    },
  );

  test('keeps commas, quotes, semicolons and lines within their cell', () => {
    expect(csvOf(['a', 'b'], [['x,"y"', 'p;q\nr']])).toBe('a,b\r\n"x,""y""","p;q\nr"\r\n');
  });

  test('has numbers as they are, also those below nought, and nothing where there is nothing', () => {
    expect(csvOf(['a', 'b', 'c'], [[-1, null, undefined]])).toBe('a,b,c\r\n-1,,\r\n');
  });
});
