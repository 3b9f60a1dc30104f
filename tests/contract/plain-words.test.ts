import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lixOf } from '../../packages/domain/src/consent-text/lix.test-setup';

const DOCS = join(__dirname, '..', '..', 'docs');

/** Pages that youths read, by language: the same page in each. */
const PAGES = {
  youth: { en: 'youth.md', nb: 'youth.nb.md', nn: 'youth.nn.md' },
  'privacy-notice': { en: 'privacy-notice.md', nb: 'privacy-notice.nb.md', nn: 'privacy-notice.nn.md' },
} as const;
type Page = keyof typeof PAGES;
const pages = Object.keys(PAGES) as readonly Page[];

/** As plain as a novel (docs/texts.md). */
const LIMITS = [
  ['nb', 35],
  ['nn', 40],
] as const;

const read = (page: Page, language: 'en' | 'nb' | 'nn'): string =>
  readFileSync(join(DOCS, PAGES[page][language]), 'utf8');

const operationsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, operation = '']) => operation);

/** Each paragraph and item as it is read aloud: no operations, no marks, no headings, and of a link its words. */
const paragraphsIn = (text: string): readonly string[] =>
  text
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .split(/\n\n|\n(?=- )/)
    .filter((paragraph) => !/^(?:#|\[[^\]]+\]\([^)]+\) · )/.test(paragraph.trim()))
    .map((paragraph) =>
      paragraph
        .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
        .replaceAll(/ ?\(?`[^`]*`\)?/g, '')
        .replaceAll(/[*|]|^- /g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');

describe.each(pages)('docs/%s', (page) => {
  test.each(LIMITS)('in %s every paragraph has LIX %i at most', (language, limit) => {
    const paragraphs = paragraphsIn(read(page, language));
    expect(paragraphs.length).toBeGreaterThan(10);
    const lines = [...paragraphs, paragraphs.join(' ')];
    const hard = lines.map((line) => [Math.round(lixOf(line) * 10) / 10, line] as const);
    expect(hard.filter(([lix]) => lix > limit)).toEqual([]);
  });

  test('says as much in each language, and shows the same operations', () => {
    const [en, ...others] = (['en', 'nb', 'nn'] as const).map((language) => read(page, language));
    const shapeOf = (text = '') => ({
      items: text.split('\n').filter((line) => line.startsWith('- ')).length,
      headings: text.split('\n').filter((line) => line.startsWith('#')).length,
      // What is written in them is in the language of the page.
      operations: operationsIn(text).map((operation) => operation.replaceAll(/"[^"]*"/g, '""')),
    });
    expect(others.map(shapeOf)).toEqual([shapeOf(en), shapeOf(en)]);
  });
});
