import { buildSchema, parse } from 'graphql';
import { fieldCostsOf } from './field-costs';
import { measureOperation } from './measure-operation';

const schema = buildSchema(`
  type Query { youth(id: ID!): Youth youths(ids: [ID!]!): [Youth] caseload(first: Int = 20): Page unsized(first: Int): Page
    report(year: Int!): Report alarms: [Youth!]! }
  type Youth { id: ID! name: String friends: [Youth!] disclosures(first: Int = 50): Page }
  type Page { edges: [Edge!]! }
  type Edge { node: Youth }
  type Report { year: Int withDecision: Int }`);
const costs = fieldCostsOf(schema);
const sizeOf = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
  measureOperation(parse(query), variables, costs);
const costOf = (query: string, variables?: Readonly<Record<string, unknown>>): number => sizeOf(query, variables).cost;

// caseload + n × (edges + node + id)
const PAGE = (n: number): number => 1 + n * 3;

describe('a page counts with its size', () => {
  test.each<[string, string, Record<string, unknown>, number]>([
    ['that is written', '{ caseload(first: 100) { edges { node { id } } } }', {}, PAGE(100)],
    ['of a variable', 'query ($n: Int) { caseload(first: $n) { edges { node { id } } } }', { n: 70 }, PAGE(70)],
    [
      'that a variable has by default',
      'query ($n: Int = 90) { caseload(first: $n) { edges { node { id } } } }',
      {},
      PAGE(90),
    ],
    [
      'that is given past a default',
      'query ($n: Int = 90) { caseload(first: $n) { edges { node { id } } } }',
      { n: 2 },
      PAGE(2),
    ],
    [
      'that is left out past a default',
      'query ($n: Int = 90) { caseload(first: $n) { edges { node { id } } } }',
      { n: undefined },
      PAGE(90),
    ],
    ['of the schema, when none is said', '{ caseload { edges { node { id } } } }', {}, PAGE(20)],
    [
      'of the schema, when a variable says none',
      'query ($n: Int) { caseload(first: $n) { edges { node { id } } } }',
      {},
      PAGE(20),
    ],
    ['that is taken to be twenty where the schema has none', '{ unsized { edges { node { id } } } }', {}, PAGE(20)],
    ['below zero as one', '{ caseload(first: -5) { edges { node { id } } } }', {}, PAGE(1)],
  ])('%s', (_what, query, variables, cost) => {
    expect(costOf(query, variables)).toBe(cost);
  });

  test('times the page that it stands in', () => {
    const query = '{ caseload(first: 10) { edges { node { disclosures { edges { node { id } } } } } } }';
    expect(costOf(query)).toBe(1 + 10 * (2 + PAGE(50)));
  });
});

describe('ids count each', () => {
  test('written, in a variable, and by its default', () => {
    expect(costOf('{ youths(ids: ["a", "b", "c"]) { id name } }')).toBe(1 + 3 * 2);
    expect(costOf('query ($ids: [ID!]!) { youths(ids: $ids) { id } }', { ids: Array(50).fill('a') })).toBe(51);
    expect(costOf('query ($ids: [ID!] = ["a", "b"]) { youths(ids: $ids) { id } }')).toBe(3);
    expect(costOf('query ($id: ID!) { youths(ids: [$id, $id]) { id } }', { id: 'a' })).toBe(3);
  });
});

test('a list of a root field that says no size counts as twenty; below a record it counts once', () => {
  expect(costOf('{ alarms { id name } }')).toBe(1 + 20 * 2);
  expect(costOf('{ youth(id: "1") { friends { id } } }')).toBe(3);
});

test('every alias counts, and every spread of a fragment', () => {
  expect(costOf('{ a: youth(id: "1") { id } b: youth(id: "1") { id } c: youth(id: "1") { id } }')).toBe(6);
  expect(costOf('fragment F on Youth { id name } { youth(id: "1") { ...F ...F ... on Youth { ...F } } }')).toBe(
    1 + 3 * 2,
  );
});

test('fragments that double one another thirty times are measured at once, and are too large', () => {
  const fragments = Array.from(
    { length: 30 },
    (_, n) => `fragment F${n} on Youth { ${n === 0 ? 'id' : `...F${n - 1} ...F${n - 1}`} }`,
  );
  expect(costOf(`${fragments.join(' ')} { youth(id: "1") { ...F29 } }`)).toBe(1 + 2 ** 29);
});

test('fragments that go round end', () => {
  expect(costOf('fragment A on Youth { id ...B } fragment B on Youth { ...A name } { youth(id: "1") { ...A } }')).toBe(
    3,
  );
});

test('what is dear counts as what it costs, and is counted beside', () => {
  const years = Array.from({ length: 30 }, (_, n) => `y${n}: report(year: ${1990 + n}) { withDecision }`).join(' ');
  expect(sizeOf(`{ ${years} }`)).toMatchObject({ cost: 30 * (1 + 4000), dear: 30 });
  expect(sizeOf('{ report(year: 2016) { a: withDecision b: withDecision year } }')).toMatchObject({ dear: 2 });
  expect(sizeOf('{ report(year: 2016) { year } }')).toMatchObject({ dear: 0 });
});

test('of several operations in a document the largest counts, each with its own defaults', () => {
  const query = `query A($n: Int = 3) { caseload(first: $n) { edges { node { id } } } }
    query B($n: Int = 80) { caseload(first: $n) { edges { node { id } } } }`;
  expect(costOf(query)).toBe(PAGE(80));
});
