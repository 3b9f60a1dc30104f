import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeAt, placesOf } from './places';

const DOCS = join(__dirname, '..', '..', 'docs');
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

/** Of the caseworkers one of outreach is photographed, and of each other agency what it alone has. */
const AGENCIES = ['OUTREACH', 'CHILD_WELFARE', 'NAV', 'HOUSING'] as const;
const pictures = [
  ...new Set(
    ROLES.flatMap((role) =>
      AGENCIES.flatMap((agency) =>
        placesOf({ role, agency }).map(({ path }) => `${role.toLowerCase()}-${path.slice(1)}.webp`),
      ),
    ),
  ),
];

test('every page has its picture in the documents, which name it, and there is none of a page that is not: `npm run screenshots`', () => {
  const named = [...readFileSync(join(DOCS, 'console.md'), 'utf8').matchAll(/!\[.+\]\(console\/(.+)\)/g)].map(
    ([, file = '']) => file,
  );
  expect(named.toSorted()).toEqual(pictures.toSorted());
  expect(readdirSync(join(DOCS, 'console')).toSorted()).toEqual(pictures.toSorted());
});

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
