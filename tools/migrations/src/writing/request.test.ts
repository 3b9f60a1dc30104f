import { fileOf, readRequest } from './request';

const SERVICES = ['housing', 'nav'];

test('three words are a request', () => {
  expect(readRequest(['housing', 'rent', 'RentPaidBy'], SERVICES)).toEqual({
    service: 'housing',
    noun: 'rent',
    name: 'RentPaidBy',
    isDryRun: false,
  });
  expect(readRequest(['housing', 'x/rent', 'RentPaidBy', '--dry-run'], SERVICES)).toMatchObject({ isDryRun: true });
});

test.each([
  [[], 'usage: npm run migration'],
  [['housing', 'rent'], 'usage: npm run migration'],
  [['housing', 'rent', 'RentPaidBy', 'now'], 'usage: npm run migration'],
  [['hosing', 'rent', 'RentPaidBy'], 'no service `hosing`: there is `housing`, `nav`'],
  [['housing', '../rent', 'RentPaidBy'], '`../rent` is not the name of a noun'],
  [['housing', 'rent', 'rent-paid-by'], '`rent-paid-by` is not a name'],
  [['housing', 'rent', 'Rent2'], '`Rent2` is not a name'],
  [['housing', 'rent', 'Rent', '--force'], 'unknown option `--force`'],
])('%j is refused in one line', (words, line) => {
  expect(() => readRequest(words, SERVICES)).toThrow(line);
});

test.each([
  ['RentPaidBy', 'rent-paid-by.migration'],
  ['HAPCourse', 'hap-course.migration'],
  ['Section17Office', 'section17-office.migration'],
])('%s stands in %s', (name, file) => {
  expect(fileOf(name)).toBe(file);
});
