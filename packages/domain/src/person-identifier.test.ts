import { inspect } from 'node:util';
import { PersonIdentifier } from './person-identifier';

const weighted = (digits: string, weights: readonly number[]): number => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 - (sum % 11)) % 11;
};

/** The first id on the date (`DDMMYY`) whose control digits are digits, made the way the population register makes it. */
function nationalId(date: string): string {
  for (let serial = 500; serial < 1000; serial += 1) {
    const nine = `${date}${serial}`;
    const first = weighted(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = weighted(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
  throw new Error(`no id on \`${date}\``);
}

function parsed(digits: string): PersonIdentifier {
  const id = PersonIdentifier.parse(digits);
  if (id === null) throw new Error('not a national id');
  return id;
}

const digits = nationalId('158107');
const id = parsed(digits);

const dNumber = nationalId('558107');
const dufNumber = '201258697561';

describe('a national id', () => {
  test.each([
    ['a template', `${id}`],
    ['String()', String(id)],
    ['a concatenation', '' + id],
    ['JSON', JSON.stringify({ id })],
    ['inspect', inspect({ id }, { showHidden: true, depth: null })],
    ['its own properties', JSON.stringify(Reflect.ownKeys(id)) + JSON.stringify({ ...id })],
    ['an error', String(new Error(`cannot find \`${id}\``).stack)],
  ])('masks itself in %s', (_, printed) => {
    expect(printed).not.toContain(digits);
    expect(printed).not.toMatch(/\d{6}/);
  });

  test('shows itself when it is asked to', () => {
    expect(id.reveal()).toBe(digits);
  });

  test('is synthetic when the month is raised by 80', () => {
    expect(id.isSynthetic()).toBe(true);
    expect(parsed(nationalId('150107')).isSynthetic()).toBe(false);
    expect(parsed(nationalId('154107')).isSynthetic()).toBe(false);
  });

  test('refuses a wrong last control digit', () => {
    const wrong = (Number(digits[10]) + 1) % 10;
    expect(PersonIdentifier.parse(`${digits.slice(0, 10)}${wrong}`)).toBeNull();
  });

  test.each([
    '',
    '1',
    digits.slice(1),
    `${digits}0`,
    `${digits}\n`,
    ` ${digits}`,
    digits.replace(/^\d\d/, '32'),
    '00000000000',
  ])('refuses text %# that is no id', (text) => {
    expect(PersonIdentifier.parse(text)).toBeNull();
  });
});

describe('an identifier of a person', () => {
  test.each([
    ['NATIONAL_ID', digits],
    ['D_NUMBER', dNumber],
    ['DUF_NUMBER', dufNumber],
  ])('of the kind %s tells its kind, and masks itself like the others', (kind, text) => {
    const each = parsed(text);
    expect(each.kind).toBe(kind);
    expect(each.reveal()).toBe(text);
    expect([`${each}`, JSON.stringify(each), inspect(each)]).toEqual([`${id}`, JSON.stringify(id), inspect(id)]);
  });

  test('is the same as another with the same digits alone', () => {
    expect(parsed(dNumber).equals(parsed(dNumber))).toBe(true);
    expect(parsed(dNumber).equals(id)).toBe(false);
  });

  test('is synthetic with the month raised by 80, also where the day is raised by 40; a DUF number never is', () => {
    const unmarked = parsed(nationalId('550107'));
    expect([unmarked.kind, unmarked.isSynthetic()]).toEqual(['D_NUMBER', false]);
    expect([parsed(dNumber), parsed(dufNumber)].map((each) => each.isSynthetic())).toEqual([true, false]);
  });

  test.each(['2012 586975 61', '20125869756', '2012586975611', '180058697561', '301258697561', '20125869756x'])(
    'is none: `%s`',
    (text) => {
      expect(PersonIdentifier.parse(text)).toBeNull();
    },
  );
});
