import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLError } from 'graphql';
import { Agency } from '../agency';
import { CATEGORIES, DataCategory } from '../data-category';
import { Language } from '../language';
import { PURPOSES } from '../purpose';
import { OpenedBy } from '../purpose-entries';
import { Purpose } from '../purpose-number';
import { formVersions } from './consent-form';
import { consentTextOf, isTextVersion, textVersionOf, type ConsentTextAsked } from './consent-text';
import { CONSENT_PURPOSES, FLOW_PLACES, NOTICES } from './consent-wording';
import { editionAt, versionsOf } from './edition';
import { fillIn, placesOf } from './fill-in';
import { flowTextOf, noticeTextOf } from './flow-text';
import { offeredFor, WITHOUT_A_RECORD } from './offered';
import { allTexts } from './text-catalogue';
import { consentTextLock } from './text-lock';
import { WORDINGS } from './wordings';

const languages = Object.values(Language);
const LOCK = join(__dirname, '..', '..', '..', '..', 'schema', 'consent-texts.lock');

const textOf = (asked: Partial<ConsentTextAsked> = {}) =>
  consentTextOf({
    purpose: 'B102',
    categories: ['NAV_CASE'],
    recipient: { name: '22B Bolig' },
    validTo: new Date('2027-05-16T22:30:00Z'),
    language: 'nb',
    ...asked,
  });

const refusalOf = (asked: Partial<ConsentTextAsked>): unknown => {
  try {
    return textOf(asked);
  } catch (error) {
    return (error as GraphQLError).extensions;
  }
};

describe('the text of a consent', () => {
  test('says who, for what, what is shown, until when in Oslo, and what a yes and a no come to', () => {
    const { version, paragraphs } = textOf();
    expect(version).toBe(1);
    expect(paragraphs).toEqual([
      'Her kan du la 22B Bolig få se noe om deg. Du bestemmer selv. Det er like greit å si nei som å si ja.',
      expect.stringContaining('hjelpe deg med å bo'),
      `${CATEGORIES.NAV_CASE.title.nb}: ${CATEGORIES.NAV_CASE.description.nb}`,
      'I dag står det hos NAV.',
      expect.stringContaining('hva du heter og når du er født'),
      expect.stringMatching(/^Sier du ja, får 22B Bolig se dette til 17\. mai 2027\./),
      expect.stringMatching(/^Sier du nei, blir ingenting vist .* 22B Bolig får ikke vite at du sa nei\./),
      expect.stringContaining('Du mister ikke retten til hjelp'),
    ]);
  });

  test('has the hash of exactly what is shown', () => {
    const { paragraphs, hash } = textOf();
    expect(hash).toBe(
      createHash('sha256')
        .update(Buffer.from(paragraphs.join('\n\n'), 'utf8'))
        .digest('hex'),
    );
    expect(textOf({ recipient: { name: '22B Bolog' } }).hash).not.toBe(hash);
    expect(textOf({ validTo: new Date('2027-05-16T21:30:00Z') }).hash).not.toBe(hash);
    expect(textOf({ version: 1 }).hash).toBe(hash);
  });

  test('is the same in whatever order, and however often, the categories are named', () => {
    const one = textOf({ categories: ['NAV_CASE', 'NAV_ORDERS'] });
    expect(textOf({ categories: ['NAV_ORDERS', 'NAV_CASE', 'NAV_ORDERS'] })).toEqual(one);
    expect(one.paragraphs.filter((paragraph) => paragraph === 'I dag står det hos NAV.')).toHaveLength(1);
  });

  test('shows a name as it is, with no place in it', () => {
    expect(textOf({ recipient: { name: '{date}' } }).paragraphs[0]).toMatch(/^Her kan du la \{date\} få/);
  });

  test.each(CONSENT_PURPOSES.flatMap((purpose) => offeredFor(purpose).map((category) => [purpose, category] as const)))(
    'stands in every language for %s and %s, and names no other category',
    (purpose, category) => {
      for (const language of languages) {
        const { paragraphs } = textOf({ purpose, categories: [category], language });
        const text = paragraphs.join('\n\n');
        expect(text).toContain(CATEGORIES[category].description[language]);
        const others = Object.values(DataCategory).filter((other) => other !== category);
        expect(others.filter((other) => text.includes(CATEGORIES[other].description[language]))).toEqual([]);
        expect(placesOf(text)).toEqual([]);
        expect(text).not.toMatch(/[A-Z]+_[A-Z]/);
      }
    },
  );

  test('is refused for what no consent may name, and for what nobody keeps', () => {
    const purpose = { code: 'RULE_VIOLATED', rule: 'INV31', argument: 'input.purpose' };
    const categories = { ...purpose, argument: 'input.categories' };
    for (const other of Object.values(Purpose).filter((each) => PURPOSES[each].openedBy !== OpenedBy.CONSENT)) {
      expect(refusalOf({ purpose: other })).toMatchObject(purpose);
    }
    expect(refusalOf({ categories: [] })).toMatchObject(categories);
    for (const each of CONSENT_PURPOSES) {
      for (const category of Object.values(DataCategory).filter((one) => !offeredFor(each).includes(one))) {
        expect(refusalOf({ purpose: each, categories: ['IDENTITY', category] })).toMatchObject(categories);
      }
    }
    for (const category of WITHOUT_A_RECORD) expect(refusalOf({ categories: [category] })).toMatchObject(categories);
  });

  test('is refused in a version that it has never had', () => {
    for (const version of [0, 2, -1, 1.5]) {
      expect(refusalOf({ version })).toMatchObject({
        code: 'TEXT_VERSION_UNKNOWN',
        argument: 'input.textVersion',
        last: 1,
      });
    }
    const asked = { purpose: 'B102', categories: ['NAV_CASE'], language: 'nb' } as const;
    expect(textVersionOf(asked)).toBe(1);
    expect([1, 0, 2, '1', null].map((version) => isTextVersion(asked, version))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what is offered', () => {
  test('is of the purposes that rest on a consent, and of what they cover', () => {
    expect(Object.values(Purpose).filter((each) => PURPOSES[each].openedBy === OpenedBy.CONSENT)).toEqual([
      ...CONSENT_PURPOSES,
    ]);
    for (const purpose of CONSENT_PURPOSES) {
      expect(PURPOSES[purpose].covers).toEqual(expect.arrayContaining([...offeredFor(purpose)]));
    }
  });

  test('is what some field of some service has, and what is left out is what none has', () => {
    const file = join(LOCK, '..', 'consented-fields.json');
    const fields = JSON.parse(readFileSync(file, 'utf8')) as readonly {
      readonly needs: readonly { readonly category: DataCategory }[];
      readonly rowsOf: DataCategory | null;
    }[];
    const kept = new Set(fields.flatMap(({ needs, rowsOf }) => [...needs.map(({ category }) => category), rowsOf]));
    const coveredBySome = Object.values(DataCategory).filter((category) =>
      CONSENT_PURPOSES.some((purpose) => PURPOSES[purpose].covers.includes(category)),
    );
    expect(coveredBySome.filter((category) => !kept.has(category))).toEqual(WITHOUT_A_RECORD);
  });
});

describe('in each language', () => {
  test.each(languages)('%s has the yes and the no side by side, in as many words', (language) => {
    const { paragraphs } = textOf({ language });
    const [yes, no] = [paragraphs.at(-3) ?? '', paragraphs.at(-2) ?? ''];
    expect([yes, no]).toEqual(
      (['yes', 'no'] as const).map((answer) =>
        fillIn(editionAt(WORDINGS[language].frame[answer], 1).text, {
          recipient: '22B Bolig',
          date: WORDINGS[language].date.form
            .replace('{day}', '17')
            .replace('{month}', WORDINGS[language].date.months[4] ?? '')
            .replace('{year}', '2027'),
        }),
      ),
    );
    const { given, refusal } = WORDINGS[language].flows;
    for (const [one, other] of [
      [yes, no],
      [given, refusal],
    ] as const) {
      expect(Math.abs(wordsIn(String(one)) - wordsIn(String(other)))).toBeLessThanOrEqual(wordsIn(String(one)) / 4);
    }
  });

  test.each(languages)('%s says every flow with its places, and nothing is left open', (language) => {
    for (const [flow, places] of Object.entries(FLOW_PLACES)) {
      const said = editionAt(WORDINGS[language].flows[flow as keyof typeof FLOW_PLACES], Infinity).text;
      expect([flow, [...placesOf(said)].sort()]).toEqual([flow, [...places].sort()]);
    }
    const { paragraphs } = flowTextOf('refusal', { recipient: 'NAV', language });
    expect(paragraphs.map(placesOf)).toEqual([[]]);
    expect(paragraphs[0]).toContain('NAV');
  });

  test.each(languages)('%s has notices that name no agency, no service and no category', (language) => {
    const names = [
      ...Object.values(Agency).map((agency) => editionAt(WORDINGS[language].owners[agency], 1).text),
      ...Object.values(CATEGORIES).map(({ title }) => title[language]),
    ].map((name) => name.toLowerCase());
    for (const notice of NOTICES) {
      const { paragraphs } = noticeTextOf(notice, { language });
      const text = paragraphs.join(' ').toLowerCase();
      expect(names.filter((name) => isWordIn(name, text))).toEqual([]);
      expect(placesOf(text)).toEqual([]);
    }
  });

  test('they have different words', () => {
    const said = allTexts().filter(({ id }) => !id.startsWith('help/'));
    expect(new Set(said.map(({ hash }) => hash)).size).toBe(said.length);
  });
});

/** Whether the name stands in the text, and not only within a word. */
const isWordIn = (name: string, text: string): boolean => {
  const words = (of: string): string => ` ${of.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return words(text).includes(words(name));
};

const wordsIn = (text: string): number => text.split(/\s+/).length;

describe('versions', () => {
  const changed = [
    { since: 1, text: 'one' },
    { since: 3, text: 'three' },
  ] as const;

  test('are those in which a piece changed, and each says what it said', () => {
    expect(versionsOf(['same', changed])).toEqual([1, 3]);
    expect(versionsOf(['same'])).toEqual([1]);
    expect(versionsOf([[{ since: 2, text: 'late' }], changed])).toEqual([2, 3]);
    expect([1, 2, 3, 4].map((version) => editionAt(changed, version).text)).toEqual(['one', 'one', 'three', 'three']);
  });

  test('of a form are those of its pieces', () => {
    expect(formVersions({ purpose: 'B102', categories: ['NAV_CASE'], language: 'nb' })).toEqual([1]);
  });
});

describe('what was ever shown', () => {
  const lock = readFileSync(LOCK, 'utf8');

  test('stands in the lock, every text with its hash', () => {
    expect(consentTextLock(lock)).toBe(lock);
    for (const { id, version, language, hash } of allTexts()) {
      expect(lock).toContain(`\n${id} ${version} ${language} ${hash}\n`);
    }
  });

  test('may not say something else in the same version, nor go', () => {
    const wrong = (line: string) => () => consentTextLock(`${lock}${line}\n`);
    expect(wrong(`flow/refusal 1 nb ${'0'.repeat(64)}`)).toThrow('`flow/refusal 1 nb`');
    expect(wrong(`flow/gone 1 nb ${'0'.repeat(64)}`)).toThrow('`flow/gone 1 nb`');
    expect(wrong(`form/B101/GONE 1 nb ${'0'.repeat(64)}`)).toThrow('`form/B101/GONE 1 nb`');
    expect(wrong(`flow/refusal 1 xx ${'0'.repeat(64)}`)).toThrow('`flow/refusal 1 xx`');
  });
});
