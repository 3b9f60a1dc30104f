import {
  buildSchema,
  execute as byGraphqlJs,
  GraphQLError,
  parse,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { createExecute } from './execute';

/** Rejects a moment after all others have been asked. */
const later = (message: string): Promise<never> =>
  new Promise((_resolve, reject) => setImmediate(() => reject(new Error(message))));

const asked: string[] = [];
const ended: string[] = [];
const ROOT: Readonly<Record<string, (args: Readonly<Record<string, unknown>>) => unknown>> = {
  name: () => 'Ada',
  times: ({ n }) => n,
  people: () => [{ name: later('too late') }, { name: null }, later('later still')],
  slow: () => new Promise((resolve) => setImmediate(() => resolve(ended.push('slow') === 1 ? 'slow' : ''))),
  missing: () => null,
  broken: () => new GraphQLError('given back'),
  rename: () => 'Bo',
};

const schema = withRoot(
  buildSchema(`
    type Person { name: String! }
    type Query { name: String broken: String times(n: Int! = 2): Int people: [Person!] slow: String missing: String! }
    type Mutation { rename: String }
  `),
);

function withRoot(built: GraphQLSchema): GraphQLSchema {
  for (const type of [built.getQueryType(), built.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      field.resolve = (_source, args: Readonly<Record<string, unknown>>) => {
        asked.push(field.name);
        return ROOT[field.name]?.(args);
      };
    }
  }
  return built;
}

const execute = createExecute(schema);

async function answer(query: string, variables: Readonly<Record<string, unknown>> = {}, operationName?: string) {
  asked.length = 0;
  const { data, errors } = await execute({ document: parse(query), operationName, variables, context: {} });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
    errors: errors?.map(({ message }) => message),
  };
}

test('a field that is left out is not resolved, whichever way it was asked before', async () => {
  const query = 'query ($with: Boolean = true) { name times @include(if: $with) }';
  expect(await answer(query)).toEqual({ data: { name: 'Ada', times: 2 } });
  expect(await answer(query, { with: false })).toEqual({ data: { name: 'Ada' } });
  expect(asked).toEqual(['name']);
  expect(await answer(query, { with: true })).toEqual({ data: { name: 'Ada', times: 2 } });
});

test('more ways than are kept are answered too', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const query = `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
    ${names.map((name) => `${name}: times(n: 1) @skip(if: $${name})`).join(' ')} }`;
  const variables = Object.fromEntries(names.map((name, n) => [name, n % 2 === 0]));
  expect(await answer(query, variables)).toEqual({ data: { b: 1, d: 1, f: 1 } });
});

test.each([
  ['a variable that is none of its type', 'query ($n: Int!) { times(n: $n) }', { n: 'two' }, undefined, /\$n/],
  ['a name that no operation has', 'query One { name }', {}, 'Two', /Unknown operation/],
])('%s is refused before anything is resolved', async (_what, query, variables, name, message) => {
  const { data, errors } = await answer(query, variables, name);
  expect([data, errors]).toEqual([null, [expect.stringMatching(message)]]);
  expect(asked).toEqual([]);
});

test('names that every object has are those of fields too', async () => {
  expect(await answer('{ constructor: name __proto__: times }')).toEqual({
    data: JSON.parse('{ "constructor": "Ada", "__proto__": 2 }') as unknown,
  });
});

test('a mutation is answered', async () => {
  expect(await answer('mutation { rename }')).toEqual({ data: { rename: 'Bo' } });
});

// Were it left, it would end the process: this test fails of it.
test('what fails after another has failed is let end', async () => {
  const { data, errors } = await answer('{ people { name } }');
  expect([data, errors]).toEqual([{ people: null }, ['Cannot return null for non-nullable field Person.name.']]);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
});

test('where one field fails at once, what is under way ends before the answer', async () => {
  ended.length = 0;
  const { data, errors } = await answer('{ slow missing }');
  expect([data, errors?.length, ended]).toEqual([null, 1, ['slow']]);
});

// Each would double the work of the one before.
test('fragments that spread one another many times are spread once', async () => {
  const fragments = Array.from({ length: 40 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  const query = `{ ...F0 } ${fragments.join(' ')} fragment F40 on Query { name }`;
  expect(await answer(query)).toEqual({ data: { name: 'Ada' } });
});

test('a fragment that was left out once is spread where it is not', async () => {
  const query = 'query ($with: Boolean!) { ...F @include(if: $with) ...F } fragment F on Query { name }';
  expect(await answer(query, { with: false })).toEqual({ data: { name: 'Ada' } });
});

test('an error that a resolver gives back is thrown as if it had thrown it', async () => {
  expect(await answer('{ broken }')).toEqual({ data: { broken: null }, errors: ['given back'] });
});

test('whatever stands in a leaf is answered as by graphql-js, with the same errors in the same places', async () => {
  const leaves = buildSchema(`
    enum Mood { GOOD } type Leaf { a: Int b: Int! c: Mood! d: [Int!] e: String id: ID! }
    type Query { nullable: [Leaf] }
  `);
  const late = (value: unknown) => new Promise((resolve) => setImmediate(() => resolve(value)));
  const values = [
    ...[1, 1.5, '7', 'GOOD', 'BAD', true, null, undefined, Number.NaN, {}, [1], [1, null], new Error('an error')],
    ...[() => 3, () => late(4), late(5), late(null), late(new Error('late')), { toString: () => 'x' }],
  ];
  const rowsOf = (names: readonly string[]) =>
    names.flatMap((name) => values.map((value) => ({ a: 1, b: 1, c: 'GOOD', d: [1], e: '', id: 'i', [name]: value })));
  const getters = ['a', 'b'].flatMap((name) =>
    [() => 9, () => late(10), () => Promise.reject(new Error('rejected'))]
      .concat(() => {
        throw new Error('thrown');
      })
      .map((get) => Object.defineProperty({ c: 'GOOD', id: 'i', a: 1, b: 1 }, name, { get })),
  );
  const rows = [...rowsOf(['a', 'b', 'c', 'd', 'e', 'id']), ...getters, 'text', 8, null, { id: 'i', c: 'GOOD', b: 0 }];
  const of = leaves.getQueryType()?.getFields()['nullable'];
  if (of === undefined) throw new Error('no field');
  of.resolve = () => rows;
  const document = parse('{ nullable { __typename a x: b c d e id } }');
  const theirs = await byGraphqlJs({ schema: leaves, document, contextValue: {} });
  const ours = await createExecute(leaves)({ document, operationName: undefined, variables: {}, context: {} });
  const told = ({ data, errors = [] }: ExecutionResult) => ({
    data: JSON.stringify(data),
    errors: errors.map((error) => JSON.stringify(error)).sort(),
  });
  expect(theirs.errors?.length).toBeGreaterThan(40);
  expect(told(ours)).toEqual(told(theirs));
});
