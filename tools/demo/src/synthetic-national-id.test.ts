import { ageOn, PersonIdentifier } from '@brobygger/domain';
import { YOUTH_NAMES } from './youths';
import { demoGuardians, demoYouths } from './people';
import { parseSynthetic, syntheticNationalId } from './synthetic-national-id';

test.each(['2009-07-16', '2008-02-29', '1979-12-01', '2000-01-01', '2039-12-31'])(
  'somebody born on %s has synthetic ids of that date and century',
  (birthDate) => {
    for (const serial of [0, 1, 40]) {
      const digits = syntheticNationalId(birthDate, serial).reveal();
      expect(PersonIdentifier.parse(digits)?.isSynthetic()).toBe(true);
      expect([digits.slice(0, 2), Number(digits.slice(2, 4)) - 80, digits.slice(4, 6)]).toEqual([
        birthDate.slice(8),
        Number(birthDate.slice(5, 7)),
        birthDate.slice(2, 4),
      ]);
      expect(Number(digits.slice(6, 9)) >= 500).toBe(birthDate >= '2000');
    }
  },
);

test('a date and a serial make the same id each time, and another serial another', () => {
  const [one, again, other] = [
    syntheticNationalId('2009-07-16', 0),
    syntheticNationalId('2009-07-16', 0),
    syntheticNationalId('2009-07-16', 1),
  ];
  expect(again.reveal()).toBe(one.reveal());
  expect(other.reveal()).not.toBe(one.reveal());
});

/** An id with valid control digits that has no 80 in its month. */
const unmarked =
  Array.from({ length: 100 }, (_, n) => `154107501${String(n).padStart(2, '0')}`).find(
    (digits) => PersonIdentifier.parse(digits) !== null,
  ) ?? '';

test("the demo world refuses an id that could be somebody's, and does not repeat it", () => {
  expect(PersonIdentifier.parse(unmarked)).not.toBeNull();
  expect(() => parseSynthetic(unmarked)).toThrow(/^not a synthetic national id$/);
});

test.each(['', 'Aksel', '15810700000'])('the demo world refuses `%s`, which is no id', (text) => {
  expect(() => parseSynthetic(text)).toThrow(/^not a synthetic national id$/);
});

test.each([
  ['1899-01-01', 0],
  ['2040-01-01', 0],
  ['2009-07-16', 500],
])('no id is made for %s with serial %d', (birthDate, serial) => {
  expect(() => syntheticNationalId(birthDate, serial)).toThrow(RangeError);
});

test.each(['2026-03-16', '2028-02-29', '2026-12-31', '2027-01-01'])(
  'the youths of a demo world of %s have the ages of their stories',
  (loadedOn) => {
    const youths = demoYouths(loadedOn);
    expect(Object.fromEntries(YOUTH_NAMES.map((name) => [name, ageOn(youths[name].birthDate, loadedOn)]))).toEqual({
      aksel: 17,
      leila: 18,
      farid: 18,
      jonas: 16,
      emil: 17,
      noor: 19,
      sindre: 18,
      ida: 15,
      amir: 17,
    });
    const ids = [...Object.values(youths), ...Object.values(demoGuardians(loadedOn))].map(({ nationalId }) =>
      nationalId.reveal(),
    );
    expect(new Set(ids).size).toBe(YOUTH_NAMES.length + 3);
  },
);
