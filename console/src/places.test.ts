import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from './places';

const DOCS = join(__dirname, '..', '..', 'docs');
const ROLES = ['YOUTH', 'GUARDIAN', 'CASEWORKER', 'LEADER', 'CONSENT_OFFICER', 'AUDITOR'] as const;

/** Of the caseworkers it is one of outreach who is photographed: no agency has more pages. */
const pictures = ROLES.flatMap((role) =>
  placesOf({ role, agency: 'OUTREACH' }).map(({ path }) => `${role.toLowerCase()}-${path.slice(1)}.webp`),
);

test('every page has its picture in the documents, which name it, and there is none of a page that is not: `npm run screenshots`', () => {
  const named = [...readFileSync(join(DOCS, 'console.md'), 'utf8').matchAll(/!\[.+\]\(console\/(.+)\)/g)].map(
    ([, file = '']) => file,
  );
  expect(named.toSorted()).toEqual(pictures.toSorted());
  expect(readdirSync(join(DOCS, 'console')).toSorted()).toEqual(pictures.toSorted());
});
