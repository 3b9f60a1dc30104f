import { createHash } from 'node:crypto';
import {
  CONSENT_PURPOSES,
  FLOW_PLACES,
  NOTICES,
  type FlowText,
  type DataCategory,
  offeredFor,
  type Purpose,
  Role,
  WITHOUT_A_RECORD,
} from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const YOUTH = reader(Role.YOUTH, '00000000-0000-4000-8000-00000000a001');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const TEXT = `query ($input: ConsentTextInput!) { consentText(input: $input) { version language paragraphs hash } }`;
const CATALOGUE = `query ($language: String!) { consentCatalogue(language: $language) {
  purpose title text agencies categories { category owner title text isSpecial recipients } } }`;

interface Text {
  readonly version: number;
  readonly language: string;
  readonly paragraphs: readonly string[];
  readonly hash: string;
}

interface Catalogue {
  readonly consentCatalogue: readonly {
    readonly purpose: Purpose;
    readonly title: string;
    readonly text: string;
    readonly agencies: readonly string[];
    readonly categories: readonly {
      readonly category: DataCategory;
      readonly owner: string;
      readonly title: string;
      readonly text: string;
      readonly isSpecial: boolean;
      readonly recipients: readonly string[];
    }[];
  }[];
}

const asked = (input: object) => ({ purpose: 'B102', categories: ['NAV_CASE'], language: 'nb', ...input });
const textOf = async (input: object, by = YOUTH): Promise<Text> => {
  const { data, codes } = await registry.ask(by, TEXT, { input: asked(input) });
  expect(codes).toEqual([]);
  return (data as { consentText: Text }).consentText;
};
const codesOf = async (input: object) => (await registry.ask(YOUTH, TEXT, { input: asked(input) })).codes;

describe('a text of a consent', () => {
  test('is read by a youth with the recipient’s name, the last date and the hash of what is shown', async () => {
    const recipientId = await registry.anOrganisation('HOUSING', 'Husgruppa på Lade');
    const text = await textOf({ recipientId, validTo: '2026-09-30T22:30:00Z' });
    expect(text).toMatchObject({ version: 1, language: 'nb' });
    expect(text.paragraphs[0]).toMatch(/^Her kan du la Husgruppa på Lade få se noe om deg\. Du bestemmer selv\./);
    expect(text.paragraphs.join(' ')).toContain('til 1. oktober 2026');
    expect(text.hash).toBe(createHash('sha256').update(text.paragraphs.join('\n\n'), 'utf8').digest('hex'));
  });

  test('is the same for a youth, a worker and an officer, in each language', async () => {
    const recipientId = await registry.anOrganisation();
    const callers = [YOUTH, workerOf('HOUSING', recipientId), reader(Role.CONSENT_OFFICER), reader(Role.GUARDIAN)];
    for (const language of ['nb', 'nn', 'en']) {
      const texts = await Promise.all(callers.map((caller) => textOf({ recipientId, language }, caller)));
      expect(new Set(texts.map(({ hash }) => hash)).size).toBe(1);
      expect(texts[0]).toMatchObject({ language });
      expect(texts[0]?.paragraphs.join(' ')).toMatch(/2027/);
    }
  });

  test('asks for no table of youths', async () => {
    const recipientId = await registry.anOrganisation();
    const before = registry.statements.length;
    await textOf({ recipientId });
    expect(registry.statements.slice(before).filter((name) => /youth|consent/.test(name))).toEqual([]);
  });

  test('is refused for what giving it would be refused for', async () => {
    const recipientId = await registry.anOrganisation('NAV');
    const violated = [['consentText', 'RULE_VIOLATED']];
    const refused: readonly object[] = [
      { categories: [] },
      { categories: ['NAV_INCOME'] },
      { categories: ['NAV_CASE', 'HOUSING_RENT'] },
      { categories: ['CHILD_WELFARE_DECISIONS', 'CHILD_WELFARE_CASE'] },
      { categories: ['HOUSING_MAPPING'] },
      { purpose: 'B103' },
      { purpose: 'B107' },
      { validTo: '2026-03-02T10:00:00Z' },
      { validTo: '2027-03-04T10:00:00Z' },
      { validFrom: '2026-03-02T09:59:59Z' },
      ...WITHOUT_A_RECORD.map((category) => ({ categories: [category] })),
    ];
    for (const input of refused) expect([input, await codesOf({ recipientId, ...input })]).toEqual([input, violated]);
  });

  test('is of an organisation that is there, and in a language that is', async () => {
    expect(await codesOf({ recipientId: YOUTH.personId })).toEqual([['consentText', 'NOT_FOUND']]);
    expect(await codesOf({ recipientId: 'nobody' })).toEqual([['consentText', 'NOT_FOUND']]);
    const recipientId = await registry.anOrganisation();
    expect(await codesOf({ recipientId, language: 'se' })).toEqual([['consentText', 'BAD_USER_INPUT']]);
  });
});

test('what a youth is told on the way is read as it is written, in each language, and what is sent out names nobody', async () => {
  const query = `query ($language: String!) { consentFlowTexts(language: $language) { name version text places isSentOut } }`;
  for (const language of ['nb', 'nn', 'en'] as const) {
    const { data, codes } = await registry.ask(YOUTH, query, { language });
    expect(codes).toEqual([]);
    const told = (data as { consentFlowTexts: readonly FlowText[] }).consentFlowTexts;
    expect(told.map(({ name }) => name)).toEqual([...Object.keys(FLOW_PLACES), ...NOTICES]);
    for (const { name, text, places, isSentOut } of told) {
      const inBraces = [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place);
      expect([name, [...new Set(inBraces)].sort()]).toEqual([name, [...places].sort()]);
      if (isSentOut) expect([name, places, /NAV|barnevern|child welfare/i.test(text)]).toEqual([name, [], false]);
    }
  }
  expect((await registry.ask(YOUTH, query, { language: 'se' })).codes).toEqual([
    ['consentFlowTexts', 'BAD_USER_INPUT'],
  ]);
});

describe('the catalogue of what may be consented to', () => {
  const catalogueIn = async (language: string): Promise<Catalogue['consentCatalogue']> => {
    const { data, codes } = await registry.ask(YOUTH, CATALOGUE, { language });
    expect(codes).toEqual([]);
    return (data as Catalogue).consentCatalogue;
  };

  test('has what a consent may name and somebody keeps, and nothing else', async () => {
    const told = await catalogueIn('nn');
    expect(told.map(({ purpose, categories }) => [purpose, categories.map(({ category }) => category)])).toEqual(
      CONSENT_PURPOSES.map((purpose) => [purpose, offeredFor(purpose)]),
    );
    const rent = told
      .find(({ purpose }) => purpose === 'B102')
      ?.categories.find((one) => one.category === 'HOUSING_RENT');
    expect(rent).toEqual({
      category: 'HOUSING_RENT',
      owner: 'HOUSING',
      title: 'Husleige',
      text: 'Viser kva du betaler i leige. Viser òg om du skuldar leige.',
      isSpecial: false,
      recipients: ['NAV', 'HOUSING'],
    });
  });

  test('leads to a text for each recipient that it names, and to none for the others', async () => {
    const told = await catalogueIn('nb');
    const agencies = told[0]?.agencies ?? [];
    for (const agency of agencies) {
      const recipientId = await registry.anOrganisation(agency as 'NAV');
      for (const { purpose, categories } of told) {
        for (const { category, recipients, text } of categories) {
          const input = asked({ recipientId, purpose, categories: [category] });
          const { data, codes } = await registry.ask(YOUTH, TEXT, { input });
          const isOffered = recipients.includes(agency);
          expect([category, agency, codes.length === 0]).toEqual([category, agency, isOffered]);
          if (isOffered) {
            expect((data as { consentText: Text }).consentText.paragraphs.join(' ')).toContain(text);
          }
        }
      }
    }
  });

  test('is in a language that is there', async () => {
    const { codes } = await registry.ask(YOUTH, CATALOGUE, { language: 'toString' });
    expect(codes).toEqual([['consentCatalogue', 'BAD_USER_INPUT']]);
  });
});
