import { canonicalTag, LANGUAGE_TAG } from './language-tag';

test.each([
  ['so', 'so'],
  ['TI', 'ti'],
  ['FA-af', 'fa-AF'],
  ['nsl', 'nsl'],
  ['sr-latn-RS', 'sr-Latn-RS'],
  ['es-419', 'es-419'],
  ['iw', 'he'],
])('%s is a tag, and %s is what is kept', (tag, kept) => {
  expect([LANGUAGE_TAG.test(tag), canonicalTag(tag)]).toEqual([true, kept]);
});

test.each(['', 'x', 'somali', 'so ', 'so_SO', 'en-x-fra-asker', 'en-u-ca-buddhist', 'x-ord', 'de-1996', 'so-SO-SO'])(
  '`%s` is none',
  (tag) => {
    expect(LANGUAGE_TAG.test(tag)).toBe(false);
  },
);
