import { DataCategory } from './data-category';
import { isSureEnough, signingLevelOf } from './signing-level';
import { isOnHealth } from './capacity';

test('what is on health asks for the highest level, and every category asks for one', () => {
  const levels = Object.values(DataCategory).map((category) => [category, signingLevelOf([category])] as const);
  expect(levels.filter(([category, level]) => isOnHealth(category) && level !== 'HIGH')).toEqual([]);
  expect(new Set(levels.map(([, level]) => level))).toEqual(new Set(['SUBSTANTIAL', 'HIGH']));
  expect(signingLevelOf(['NAV_CASE', 'OUTREACH_HAP'])).toBe('HIGH');
});

test.each([
  ['YOUTH', 'LOW', false, false],
  ['YOUTH', 'SUBSTANTIAL', true, false],
  ['GUARDIAN', 'SUBSTANTIAL', true, false],
  ['GUARDIAN', 'HIGH', true, true],
  ['CONSENT_OFFICER', 'SUBSTANTIAL', true, true],
] as const)(
  'a %s at %s says yes to an ordinary category: %s, to a special one: %s',
  (role, assurance, other, special) => {
    expect(isSureEnough({ role, assurance }, ['NAV_CASE'])).toBe(other);
    expect(isSureEnough({ role, assurance }, ['OUTREACH_HAP'])).toBe(special);
  },
);
