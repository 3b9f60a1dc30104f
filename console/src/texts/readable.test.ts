import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bokmalIn } from '../../../packages/domain/src/consent-text/bokmal-alone.test-setup';
import { lixOf } from '../../../packages/domain/src/consent-text/lix.test-setup';
import { OutcomeKind } from '../../../subgraphs/consent/src/administration/outcome';
import { en } from './en';
import { nb } from './nb';
import { nn } from './nn';

const CHANGE_KINDS = ['organisation', 'municipalUnit', 'issuer', 'endIssuer', 'membership', 'endMembership'];
const OUTCOMES = Object.values(OutcomeKind);

/** What stands in the place of a value, and in each form of a plural, in one form. */
const withoutPlaces = (text: string): string =>
  text.replaceAll(/\{\w+, plural, one \{([^{}]*)\} other \{[^{}]*\}\}/g, '$1').replaceAll(/\{\w+\}/g, 'noe');

/** The sentences of the pages in bokmål: labels and headings have no end, and are none. */
const sentences = Object.values(nb)
  .map(withoutPlaces)
  .filter((text) => /[.?!]$/.test(text) && text.split(' ').length >= 4);

test('the pages are in plain words in bokmål', () => {
  expect(sentences.length).toBeGreaterThan(200);
  expect(lixOf(sentences.join(' '))).toBeLessThanOrEqual(35);
});

test('the pages in nynorsk have no word that is bokmål alone', () => {
  const found = Object.entries(nn).flatMap(([key, text]) =>
    bokmalIn(text.replaceAll(/\{\w+/g, '')).map((word) => `${key}: ${word}`),
  );
  expect(found).toEqual([]);
});

test('every language has a text for each key, and says the same values and plurals', () => {
  const places = (text: string): readonly string[] =>
    [...text.matchAll(/\{(\w+)(?=[},])/g)].map(([, name = '']) => name).sort();
  for (const texts of [nn, en]) {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(nb).sort());
    for (const [key, text] of Object.entries(nb)) {
      const other = texts[key as keyof typeof nb];
      expect([key, other.trim() === '', new Set(places(other))]).toEqual([key, false, new Set(places(text))]);
    }
  }
});

test('no key stands in two files: what is said would hang on which of them comes last', () => {
  const keys = readdirSync(join(__dirname, 'nb')).flatMap((file) =>
    [...readFileSync(join(__dirname, 'nb', file), 'utf8').matchAll(/^  '([^']+)':/gm)].map(([, key = '']) => key),
  );
  expect(keys.length).toBe(Object.keys(nb).length);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('the names of kinds of data speak to nobody: guardians and officers read them too', () => {
  const toSomebody = /\b(du|deg|din|ditt|dine|you|your)\b/i;
  for (const texts of [nb, nn, en]) {
    const kinds = Object.entries(texts).filter(([key]) => key.startsWith('term.category.'));
    expect(kinds.length).toBeGreaterThan(40);
    expect(kinds.filter(([, text]) => toSomebody.test(text))).toEqual([]);
  }
});

test('what an administrator can change, and what became of it, has words', () => {
  for (const key of [
    ...CHANGE_KINDS.map((kind) => `audit.kind.${kind}`),
    ...OUTCOMES.map((one) => `audit.outcome.${one}`),
  ]) {
    expect(Object.keys(nb)).toContain(key);
  }
});
