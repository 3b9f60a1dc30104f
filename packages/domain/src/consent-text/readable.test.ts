import { Language } from '../language';
import { bokmalIn } from './bokmal-alone.test-setup';
import { lixOf } from './lix.test-setup';
import { allTexts } from './text-catalogue';

/** Filled in as it is read: with the names that youths meet. */
const read = (text: string): string =>
  text
    .replaceAll(/\{(recipient|owner)\}/g, 'NAV')
    .replaceAll('{date}', '17. mai 2027')
    .replaceAll('{provision}', 'bvl. § 13-4')
    .replaceAll('{contact}', 'NAV')
    .replaceAll(/\{(what|statutory)\}/g, 'hvor du bor')
    .replaceAll('{help}', 'jobb og skole');

/** Every paragraph that is shown, by the text in which it stands first. */
function paragraphsIn(language: Language): readonly (readonly [id: string, paragraph: string])[] {
  const first = new Map<string, string>();
  for (const { id, language: of, paragraphs } of allTexts()) {
    if (of !== language || id.startsWith('help/')) continue;
    for (const paragraph of paragraphs) if (!first.has(paragraph)) first.set(paragraph, id);
  }
  return [...first].map(([paragraph, id]) => [id, read(paragraph)]);
}

const textsIn = (language: Language) =>
  allTexts()
    .filter(({ id, language: of }) => of === language && !id.startsWith('help/'))
    .map(({ id, paragraphs }) => [id, read(paragraphs.join('\n\n'))] as const);

const harderThan = (limit: number, texts: readonly (readonly [id: string, text: string])[]) =>
  texts.map(([id, text]) => [id, Math.round(lixOf(text) * 10) / 10, text] as const).filter(([, lix]) => lix > limit);

describe('the texts are as plain as a novel', () => {
  test.each([
    [Language.nb, 35],
    [Language.nn, 40],
  ] as const)('every text and every paragraph of %s has LIX %i at most', (language, limit) => {
    expect(harderThan(limit, textsIn(language))).toEqual([]);
    expect(harderThan(limit, paragraphsIn(language))).toEqual([]);
  });
});

test('a text in nynorsk has no word that is bokmål alone', () => {
  const texts = allTexts().filter(({ language }) => language === Language.nn);
  expect(texts.length).toBeGreaterThan(50);
  expect(
    texts.map(({ id, paragraphs }) => [id, bokmalIn(paragraphs.join(' '))]).filter(([, words]) => words?.length),
  ).toEqual([]);
  expect(bokmalIn('Hva vil du at vi ikkje skal sjå?')).toEqual(['Hva']);
});

describe('LIX', () => {
  test.each([
    ['Du bestemmer. Du kan si nei.', 3 + 100 / 6],
    ['Det varer til 17. mai 2027. Da slutter det.', 4.5 + 100 / 9],
    ['Viser dette: Alt. Er det rart?', 2 + 0],
    ['De ser «ikke besvart». Du ser det.', 3.5 + 100 / 7],
  ])('of %p is words a sentence and long words in a hundred', (text, lix) => {
    expect(lixOf(text)).toBeCloseTo(lix);
  });
});
