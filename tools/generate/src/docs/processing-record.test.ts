import { legalBasisOf, Basis, isDataCategory } from '@brobygger/domain';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processingFacts } from './processing-facts';
import { processingRecord, recordOf } from './processing-record';
import { readProcessing, type ReadRecord } from './read-processing.test-setup';

const SHAPES = join(__dirname, '..', '..', '..', '..', 'tests', 'contract', 'shapes');
const shapeOf = (name: string): object => JSON.parse(readFileSync(join(SHAPES, name), 'utf8')) as object;
const isRecord = new Ajv({ allErrors: true }).compile(shapeOf('gdpr-art-30.schema.json'));
const TERMS = shapeOf('dpv-terms.json') as Readonly<Record<'classes' | 'properties', readonly string[]>>;

type Json = Record<string, unknown>;
const copy = (): Json => JSON.parse(processingRecord()) as Json;

/** Each object of the record below its context. */
function* nodesIn(value: unknown): Generator<Json> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (typeof value === 'object' && value !== null) {
    yield value as Json;
    for (const [key, each] of Object.entries(value)) if (key !== '@context') yield* nodesIn(each);
  }
}
const nodes = [...nodesIn(copy())];
const ofDpv = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => name.startsWith('dpv:')).map((name) => name.slice('dpv:'.length));

test('what is read back from the record of processing is what the catalogues say', () => {
  expect(readProcessing(copy() as unknown as ReadRecord)).toEqual(processingFacts());
});

test('the record has all that art. 30(1) asks for, activity by activity, or names it as not known here', () => {
  isRecord(copy());
  expect(isRecord.errors).toBeNull();
});

const inFirst = (list: string, change: (node: Json) => void): Json => {
  const record = copy();
  change((record[list] as readonly Json[])[0] as Json);
  return record;
};
test.each<[string, Json]>([
  ['(a) who is controller', inFirst('dpv:hasProcess', (node) => (node['dpv:hasDataController'] = []))],
  ['(a) name and contact', inFirst('dpv:hasEntity', (node) => delete node['brobygger:notKnownHere'])],
  ['(b) the purpose', inFirst('dpv:hasProcess', (node) => delete node['dpv:hasPurpose'])],
  ['(c) who it is about', inFirst('dpv:hasProcess', (node) => delete node['dpv:hasDataSubject'])],
  ['(c) which data', inFirst('dpv:hasProcess', (node) => delete node['dpv:hasPersonalData'])],
  ['(d) recipients', inFirst('dpv:hasProcess', (node) => delete node['dpv:hasRecipient'])],
  [
    '(e) third countries',
    inFirst('dpv:hasProcess', (node) => (node['brobygger:notKnownHere'] = ['brobygger:art30-1-f'])),
  ],
  ['(f) time limits', inFirst('dpv:hasProcess', (node) => (node['brobygger:notKnownHere'] = ['brobygger:art30-1-e']))],
  ['(g) measures', inFirst('dpv:hasProcess', (node) => delete node['dpv:hasTechnicalOrganisationalMeasure'])],
])('a record without %s is refused by the shape', (_what, record) => {
  expect(isRecord(record)).toBe(false);
});

test('every term is one of the Data Privacy Vocabulary, a class where a class stands', () => {
  const types = nodes.flatMap((node) => (node['@type'] as string | undefined) ?? []);
  expect([...ofDpv(types)].sort()).toEqual(TERMS.classes);
  expect([...ofDpv(nodes.flatMap((node) => Object.keys(node)))].sort()).toEqual(TERMS.properties);
});

test('whatever the record refers to stands in it', () => {
  const known = new Set(nodes.flatMap((node) => (node['@id'] as string | undefined) ?? []));
  const named = nodes.flatMap((node) => [
    ...['dpv:hasDataController', 'dpv:hasDataSubject', 'dpv:hasPersonalData', 'dpv:hasRecipient'].flatMap(
      (term) => node[term] ?? [],
    ),
    ...[node['dpv:hasTechnicalOrganisationalMeasure'] ?? [], node['brobygger:notKnownHere'] ?? []].flat(),
  ]);
  expect(named.filter((each) => typeof each === 'string' && !known.has(each))).toEqual([]);
});

test('who is controller of an activity holds what crosses for it; where nothing does, each is of its own', () => {
  const facts = processingFacts();
  const controllersFor = (categories: readonly string[]): unknown => {
    const [activity] = facts.activities;
    if (activity === undefined) throw new Error('no activity');
    const record = recordOf({ ...facts, activities: [{ ...activity, categories, recipients: [] }] }) as Json;
    return (record['dpv:hasProcess'] as readonly Json[])[0]?.['dpv:hasDataController'];
  };
  expect(controllersFor(['HOUSING_RENT', 'NAV_CASE'])).toEqual(['brobygger:NAV', 'brobygger:HOUSING']);
  expect(controllersFor([])).toEqual(facts.owners.map((owner) => `brobygger:${owner}`));
});

test('every category stands with its owner’s basis, which is never consent', () => {
  for (const { category, processing } of readProcessing(copy() as unknown as ReadRecord).categories) {
    if (!isDataCategory(category)) throw new Error(`\`${category}\` is no category`);
    expect(processing).toBe(legalBasisOf({ basis: Basis.CONSENT, category }).processing);
    expect(processing).not.toMatch(/6\(1\)\(a\)/);
  }
});
