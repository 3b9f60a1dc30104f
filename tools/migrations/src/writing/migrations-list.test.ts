import { migrationIn, migrationsList } from './migrations-list';

test('a folder lists its migrations by their time', () => {
  expect(
    migrationsList([
      { className: 'RentPaidBy1795000000001', file: 'rent-paid-by.migration' },
      { className: 'RentNote1795000000000', file: 'rent-note.migration' },
    ]),
  ).toBe(`import { RentNote1795000000000 } from './rent-note.migration';
import { RentPaidBy1795000000001 } from './rent-paid-by.migration';

/** The migrations of this folder, oldest first. Written by \`npm run migration\`. */
export const migrations = [RentNote1795000000000, RentPaidBy1795000000001] as const;
`);
});

test('a list that does not fit in a line has a line for each', () => {
  const many = [1, 2, 3, 4].map((n) => ({
    className: `RentMonthWithALongName${n}795000000000`,
    file: `rent-${n}.migration`,
  }));
  expect(migrationsList(many)).toContain(
    '= [\n  RentMonthWithALongName1795000000000,\n  RentMonthWithALongName2795000000000,\n',
  );
});

test('the class of a migration is found in its text', () => {
  expect(migrationIn('/** X */\nexport class RentNote1795000000000 implements MigrationInterface {')).toBe(
    'RentNote1795000000000',
  );
  expect(migrationIn('export class RentNote {}')).toBeUndefined();
});
