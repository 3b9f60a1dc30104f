import { ApolloGateway } from '@apollo/gateway';
import fc from 'fast-check';
import { execute, parse, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFollowedPlans } from '../../gateway/src/execution/followed-plans';
import { quiet } from '../../gateway/src/quiet';
import { createExecute } from '../../packages/subgraph-kit/src/execution/execute';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { randomOperation } from '../leakage/random-operation';
import { draw, randomSubgraph, type Drawn } from './random-subgraph';

const SERVICES = ['child-welfare', 'consent', 'housing', 'nav', 'outreach'];
const RUNS = isBatteryFull() ? 5_000 : 60;
const ID = '00000000-0000-4000-8000-0000000003e8';
const VARIABLES = { id: ID, ids: [ID] };

const fileOf = (name: string): string => readFileSync(join(__dirname, '..', '..', 'schema', `${name}.graphql`), 'utf8');

type Execute = (document: DocumentNode, asked: Fetch, context: Drawn) => ExecutionResult | Promise<ExecutionResult>;

interface Fetch {
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A subgraph, as graphql-js executes its operations and as the kit does. */
function subgraphOf(name: string): { readonly library: Execute; readonly own: Execute } {
  const schema = randomSubgraph(fileOf(name));
  const compiled = createExecute(schema);
  return {
    library: (document, { operationName, variables }, contextValue) =>
      execute({ schema, document, contextValue, operationName: operationName ?? null, variableValues: variables }),
    own: (document, asked, context) => compiled({ document, ...asked, context }),
  };
}

const subgraphs = new Map(SERVICES.map((name) => [name, subgraphOf(name)]));
const documents = new Map<string, DocumentNode>();

function documentOf(query: string): DocumentNode {
  const known = documents.get(query) ?? parse(query, { noLocation: true });
  documents.set(query, known);
  return known;
}

const partsOf = ({ data, errors }: ExecutionResult) => JSON.stringify([data, errorsOf(data, errors)]);

/** Answers of a subgraph that graphql-js gives otherwise. */
const differences: string[] = [];

/** What a service says over the line: now and then it is away, or says what fits no schema. */
async function said(side: 'library' | 'own', service: string, query: string, asked: Fetch, context: Drawn) {
  const of = [context.seed, service, query, asked.variables];
  const is = draw(40, 'service', ...of);
  if (is === 0) return { data: null, errors: [{ message: 'away', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] };
  if (is === 1) return { data: { _entities: [] } };
  if (is === 2) return { errors: [{ message: '', path: ['_entities', 0, 'x'] }] };
  const subgraph = subgraphs.get(service);
  if (subgraph === undefined) throw new TypeError(`no subgraph ${service}`);
  const answer = await subgraph[side](documentOf(query), asked, context);
  const library = await subgraph.library(documentOf(query), asked, context);
  differences.push(...[partsOf(answer)].filter((parts) => parts !== partsOf(library)));
  // Which of several errors are told of what became nothing is open, and the library's gateway tells those of one entity at the place of
  // another, where something may stand: both gateways hear the same ones.
  const text = JSON.stringify({ ...answer, ...(library.errors === undefined ? {} : { errors: library.errors }) });
  // A leaf of the wrong type, a nothing where something must be, and a type that there is not.
  if (is === 3) return JSON.parse(text.replace(/"[A-Z]\w+ \d+"/, '{}').replace(/true|false/, '5')) as unknown;
  if (is === 4) return JSON.parse(text.replace(/:"[A-Z]\w+ \d+"/g, ':null')) as unknown;
  if (is === 5) return JSON.parse(text.replace('"__typename":"Youth"', '"__typename":"Nobody"')) as unknown;
  return JSON.parse(text) as unknown;
}

let schema: GraphQLSchema;
type Executor = Awaited<ReturnType<ApolloGateway['load']>>['executor'];
let executors: { readonly library: Executor; readonly own: Executor };
const stops: (() => Promise<void>)[] = [];
const followed = { count: 0 };

async function gatewayOf(
  side: 'library' | 'own',
  onPlan?: ReturnType<typeof createFollowedPlans>['onShown'],
): Promise<Executor> {
  const gateway = new ApolloGateway({
    supergraphSdl: fileOf('supergraph'),
    logger: quiet,
    buildService: ({ name }) => ({
      process: ({ request, context }) => {
        const { query = '', operationName, variables = {} } = request;
        return said(side, name, query, { operationName, variables }, context as unknown as Drawn) as never;
      },
    }),
    ...(onPlan === undefined ? {} : { experimental_didResolveQueryPlan: onPlan }),
  });
  const loaded = await gateway.load();
  stops.push(() => gateway.stop());
  schema = loaded.schema;
  return loaded.executor;
}

beforeAll(async () => {
  const plans = createFollowedPlans({
    ask: (service, context, { query, ...asked }) =>
      said('own', service, query, asked, context as unknown as Drawn) as Promise<ExecutionResult>,
    onPlan: () => (followed.count += 1),
  });
  executors = {
    library: await gatewayOf('library'),
    own: plans.over(await gatewayOf('own', plans.onShown)),
  };
});
afterAll(() => Promise.all(stops.map((stop) => stop())));

async function bytesOf(side: 'library' | 'own', query: string, seed: number, variables: object): Promise<string> {
  const requestContext = {
    request: { query, variables },
    document: documentOf(query),
    source: query,
    queryHash: createHash('sha256').update(query).digest('hex'),
    context: { seed },
    logger: quiet,
    metrics: {},
  };
  const { data, errors, extensions } = await executors[side](requestContext as never);
  // Fields come in the order of the specification, where the library puts fragments of one type together.
  return JSON.stringify({ data: ordered(data), errors: errorsOf(data, errors), extensions });
}

interface Told {
  readonly path?: readonly (string | number)[] | undefined;
}

/**
 * The errors of an answer. Of several in what became nothing as a whole, it is not said which come in time to be told, nor in which order:
 * of those it is compared what became nothing. The gateway puts those that it tells in order.
 */
function errorsOf(data: unknown, errors: readonly Told[] = []): readonly string[] {
  const told = errors.map((error) => {
    const { path = [] } = error;
    const nothing = nothingOn(data, path);
    return nothing.length < path.length ? JSON.stringify(nothing) : JSON.stringify(error);
  });
  return [...new Set(told)].sort();
}

/** How far a path leads into an answer. */
function nothingOn(data: unknown, path: readonly (string | number)[], from = 0): readonly (string | number)[] {
  const key = path[from];
  if (key === undefined || data === null || data === undefined) return path.slice(0, from);
  return nothingOn((data as Readonly<Record<string | number, unknown>>)[key], path, from + 1);
}

/** The same with the keys of each object in one order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}

const seeds = fc.nat({ max: 1_000_000 });

test('what is followed and compiled answers as the libraries do, whatever services say', async () => {
  await fc.assert(
    fc.asyncProperty(randomOperation(schema), fc.boolean(), seeds, seeds, async (ofOne, isOfMany, ...drawn) => {
      const query = isOfMany ? ofOne.replaceAll(/(?<!j: )youth\(id: \$id\)/g, 'youths(ids: $ids)') : ofOne;
      expect(validate(schema, documentOf(query))).toEqual([]);
      for (const seed of drawn) {
        expect(await bytesOf('own', query, seed, VARIABLES)).toBe(await bytesOf('library', query, seed, VARIABLES));
        expect(differences).toEqual([]);
      }
      documents.clear();
    }),
    { numRuns: RUNS },
  );
  expect(followed.count).toBeGreaterThan(RUNS);
});
