import { buildSchema, parse, type DocumentNode } from 'graphql';
import { createSizeOf } from './size-of';

const schema = buildSchema(`
  type Query { youth(id: ID!): Youth youths(ids: [ID!]!): [Youth] caseload(first: Int = 20): Page }
  type Youth { id: ID! name: String }
  type Page { edges: [Youth!]! }`);

/** The costs of every operation of a document under each set of variables, measured by one that keeps what it may. */
function costsOf(
  query: string,
  ...asked: readonly Readonly<Record<string, unknown>>[]
): readonly (readonly number[])[] {
  const sizeOf = createSizeOf();
  const document: DocumentNode = parse(query);
  return asked.map((variables) =>
    document.definitions.flatMap((operation) =>
      operation.kind === 'OperationDefinition' ? [sizeOf(schema, document, operation, variables).cost] : [],
    ),
  );
}

test.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
  ['a page', 'query ($n: Int) { caseload(first: $n) { edges { id } } }', { n: 5 }, { n: 50 }],
  ['ids', 'query ($ids: [ID!]!) { youths(ids: $ids) { id } }', { ids: ['a'] }, { ids: ['a', 'b'] }],
  [
    'a page in a fragment',
    'query ($n: Int) { ...Rest } fragment Rest on Query { caseload(first: $n) { edges { id } } }',
    { n: 5 },
    { n: 50 },
  ],
])('the size of an operation whose variables say %s is measured each time', (_what, query, small, large) => {
  const [[one] = [], [other] = [], [again] = []] = costsOf(query, small, large, small);
  expect([one === again, Number(other) > Number(one)]).toEqual([true, true]);
});

test('the size of an operation whose variables say how many is measured once for the variables of a request', () => {
  const document = parse('query ($n: Int) { caseload(first: $n) { edges { id } } }');
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('not an operation');
  const sizeOf = createSizeOf();
  const [one, other] = [{ n: 5 }, { n: 5 }];
  expect(sizeOf(schema, document, operation, one)).toBe(sizeOf(schema, document, operation, one));
  expect(sizeOf(schema, document, operation, one)).not.toBe(sizeOf(schema, document, operation, other));
});

test('what a condition leaves out is looked at each time', () => {
  const sizeOf = createSizeOf();
  const document = parse('query ($no: Boolean!) { youth(id: "a") { withDecision @skip(if: $no) } }');
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('not an operation');
  expect([true, false, true].map((no) => sizeOf(schema, document, operation, { no }).dear)).toEqual([0, 1, 0]);
});

test('the size of any other is measured once for each operation of a document, whoever it is about', () => {
  const query = 'query A($id: ID!) { youth(id: $id) { id } } query B { caseload(first: 10) { edges { id name } } }';
  expect(costsOf(query, { id: 'a' }, { id: 'b' })).toEqual([
    [2, 31],
    [2, 31],
  ]);
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('not an operation');
  const sizeOf = createSizeOf();
  expect(sizeOf(schema, document, operation, { id: 'a' })).toBe(sizeOf(schema, document, operation, { id: 'b' }));
});
