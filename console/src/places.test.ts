import { placeAt, placesOf } from './places';

const ROLES = [
  'YOUTH',
  'GUARDIAN',
  'CASEWORKER',
  'LEADER',
  'CONSENT_OFFICER',
  'AUDITOR',
  'DATA_PROTECTION_OFFICER',
  'ADMINISTRATOR',
] as const;

const AGENCIES = ['OUTREACH', 'CHILD_WELFARE', 'NAV', 'HOUSING'] as const;

test('each page of each menu is the one that stands at its address, and below it', () => {
  for (const role of ROLES) {
    for (const agency of AGENCIES) {
      const places = placesOf({ role, agency });
      expect(places.map(({ path }) => placeAt(places, path)?.path)).toEqual(places.map(({ path }) => path));
      expect(places.map(({ path }) => placeAt(places, `${path}/new`)?.path)).toEqual(places.map(({ path }) => path));
    }
  }
  expect(placeAt(placesOf({ role: 'YOUTH', agency: null }), '/seenever')).toBeUndefined();
});
