import {
  Basis,
  CATEGORIES,
  DataCategory,
  isCovered,
  legalBasisOf,
  ownerOf,
  Purpose,
  PURPOSES,
  SERVICE_NAMES,
} from '@brobygger/domain';
import { processingRecord } from './processing-record';

interface Named {
  readonly '@id': string;
  readonly '@type': string;
  readonly 'dpv:hasDataController'?: string;
  readonly 'dpv:hasLegalBasis'?: { readonly 'dct:description': string };
  readonly 'dpv:hasPersonalData'?: readonly string[];
  readonly 'dpv:hasRecipient'?: readonly Named[];
}
const record = JSON.parse(processingRecord()) as Readonly<
  Record<'dpv:hasEntity' | 'dpv:hasPersonalData' | 'dpv:hasProcess', readonly Named[]>
>;
const idsIn = (list: readonly Named[]): readonly string[] => list.map((each) => each['@id']);
const idsOf = (names: readonly string[]): readonly string[] => names.map((name) => `brobygger:${name}`);
const entryOf = (list: readonly Named[], name: string): Named | undefined =>
  list.find((each) => each['@id'] === `brobygger:${name}`);

test('the record of processing names every purpose, category and owner once', () => {
  expect(idsIn(record['dpv:hasProcess'])).toEqual(idsOf(Object.values(Purpose)));
  expect(idsIn(record['dpv:hasPersonalData'])).toEqual(idsOf(Object.values(DataCategory)));
  expect(idsIn(record['dpv:hasEntity'])).toEqual(idsOf(SERVICE_NAMES.map(ownerOf)));
});

test.each(Object.values(DataCategory))('%s stands with its owner and a basis that is not consent', (category) => {
  const entry = entryOf(record['dpv:hasPersonalData'], category);
  expect(entry?.['dpv:hasDataController']).toBe(`brobygger:${CATEGORIES[category].owner}`);
  const { processing } = legalBasisOf({ basis: Basis.CONSENT, category });
  expect(entry?.['dpv:hasLegalBasis']?.['dct:description']).toBe(processing);
  expect(processing).not.toMatch(/6\(1\)\(a\)/);
});

test.each(Object.values(Purpose))('%s says what may cross to which agency, and nothing that may not', (purpose) => {
  const entry = entryOf(record['dpv:hasProcess'], purpose);
  const { agencies, covers } = PURPOSES[purpose];
  expect(entry?.['dpv:hasPersonalData']).toEqual(idsOf(covers));
  expect(entry?.['dpv:hasRecipient']?.map((each) => [each['@id'], each['dpv:hasPersonalData']])).toEqual(
    agencies.map((agency) => [
      `brobygger:${agency}`,
      idsOf(covers.filter((category) => isCovered(purpose, category, agency))),
    ]),
  );
});

test('special categories are marked as such', () => {
  const typeOf = (category: DataCategory) => entryOf(record['dpv:hasPersonalData'], category)?.['@type'];
  expect([typeOf('OUTREACH_HEALTH'), typeOf('NAV_CASE')]).toEqual([
    'dpv:SpecialCategoryPersonalData',
    'dpv:PersonalData',
  ]);
});
