import { AGENCIES, ROLES } from './addresses';
import { placeAt, placesOf } from './places';

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
