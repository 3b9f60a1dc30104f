import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lastNumber, placeOf } from './numbered-files';

const root = mkdtempSync(join(tmpdir(), 'brobygger-numbered-'));
afterAll(() => rmSync(root, { recursive: true }));

test('the largest number is found past a thousand, past an empty folder, and past what is none', async () => {
  expect(await lastNumber(join(root, 'none'))).toBeNull();
  for (const number of [0, 9, 10, 998, 999, 1000, 1001, 2_000_000, 10_000_000]) {
    const file = join(root, ...placeOf(number));
    mkdirSync(dirname(file), { recursive: true });
    expect(await lastNumber(root)).toBe(number === 0 ? null : before(number));
    writeFileSync(file, '');
    writeFileSync(join(dirname(file), 'zzz'), '');
    expect(await lastNumber(root)).toBe(number);
  }
  expect(placeOf(1234)).toEqual(['000000001', '234']);
});

const before = (number: number): number =>
  [0, 9, 10, 998, 999, 1000, 1001, 2_000_000].findLast((one) => one < number) ?? 0;
