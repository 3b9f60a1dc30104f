import { withheldIn } from './copy-withheld';

test('of each row that has nothing where something is withheld it is said, and of no other field', () => {
  const content = {
    rows: [
      { text: 'a', note: null },
      { text: null, note: null },
    ],
    other: null,
  };
  const paths = withheldIn(content, 'me.nav', 'nav', ['nav.rows.note', 'nav.rows.text']).map(({ path }) => path);
  expect(paths).toEqual(['me.nav.rows.0.note', 'me.nav.rows.1.text', 'me.nav.rows.1.note']);
  expect(withheldIn(content, 'me.nav', 'nav', [])).toEqual([]);
  expect(withheldIn(null, 'me.nav', 'nav', ['nav']).map(({ code, path }) => [code, path])).toEqual([
    ['UNAUTHORIZED_FIELD_OR_TYPE', 'me.nav'],
  ]);
  // Who the youth is stands at the root.
  expect(withheldIn({ name: null, born: null }, 'me', '', ['name']).map(({ path }) => path)).toEqual(['me.name']);
});
