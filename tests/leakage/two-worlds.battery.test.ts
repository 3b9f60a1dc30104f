import { isBatteryFull } from '../../packages/testkit/src/environment';
import fc from 'fast-check';
import {
  buildClientSchema,
  getIntrospectionQuery,
  parse,
  validate,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { startAllInOne } from '../harness/all-in-one';
import { officer } from '../harness/callers';
import { allDifferences, openDifference } from './all-differences';
import type { Difference } from './difference';
import { everyQuery, everythingOfYouth } from './every-field';
import { randomOperation } from './random-operation';
import { openWorlds, type Worlds } from './worlds';

const differences = allDifferences();
const open = openDifference();
const RUNS = isBatteryFull() ? 60 : 3;

let worlds: Worlds;
let schema: GraphQLSchema;
beforeAll(async () => {
  worlds = await openWorlds(() => startAllInOne({ isIntrospectionOpen: true }), [...differences, open]);
  const { json } = await worlds.one.ask(officer(), getIntrospectionQuery());
  schema = buildClientSchema(json.data as unknown as IntrospectionQuery);
});
afterAll(() => worlds?.stop());

/** Those that differ in what nobody may see of the same fields are asked the same, so that an operation is planned once. */
const groups = [...new Set(differences.map(({ seenIn }) => seenIn.join(' ')))].map(
  (seenIn) => [seenIn, differences.filter((each) => each.seenIn.join(' ') === seenIn)] as const,
);

const sameBytes = (group: readonly Difference[], seenIn: string) =>
  fc.asyncProperty(randomOperation(schema, seenIn.split(' ')), fc.nat(), async (query, n) => {
    for (const difference of group) {
      const purpose = difference.purposes[n % difference.purposes.length];
      const [one, other] = await worlds.bytes(difference, query, purpose);
      if (one !== other) throw new Error(`${difference.name}, purpose ${purpose ?? 'none'}:\n${one}\n${other}`);
    }
  });

test.each(groups)(
  'two worlds answer every operation with the same bytes (leaving out what the asker may see: "%s")',
  async (seenIn, group) => {
    await fc.assert(sameBytes(group, seenIn), { numRuns: RUNS });
  },
);

test('two worlds answer otherwise where the asker may see what differs, so that the property can fail', async () => {
  const { failed } = await fc.check(sameBytes([open], ''), { numRuns: 200, endOnFailure: true });
  expect(failed).toBe(true);
});

/** In the small form each question is asked of every twelfth difference, so that each difference has a twelfth of them. */
const isAsked = (question: number, difference: number): boolean => isBatteryFull() || question % 12 === difference % 12;

test.each(differences.map((difference, n) => [difference.name, difference, n] as const))(
  'two worlds answer with the same bytes when everything is asked for. %s',
  async (_name, difference, turn) => {
    const { seenIn, purposes } = difference;
    const asked = [
      ...everythingOfYouth(schema, seenIn).flatMap((query) => purposes.map((purpose) => [query, purpose] as const)),
      ...everyQuery(schema, seenIn).map((query, n) => [query, purposes[n % purposes.length]] as const),
    ].filter((_asked, n) => isAsked(n, turn));
    for (const [query, purpose] of asked) {
      const [one, other] = await worlds.bytes(difference, query, purpose);
      expect([purpose, one]).toEqual([purpose, other]);
    }
  },
);

test('everything that is asked for fits the schema', () => {
  for (const query of [
    ...everythingOfYouth(schema),
    ...everyQuery(schema),
    ...fc.sample(randomOperation(schema), 100),
  ]) {
    expect([query, validate(schema, parse(query)).map(({ message }) => message)]).toEqual([query, []]);
  }
});

/** What a youth may ask, with what told two worlds apart last in front: differences that stand together are in the same records. */
let questions: readonly string[] = [];

test.each(differences.map((difference) => [difference.name, difference] as const))(
  'the worlds do differ, for a youth who may see it, and not where nobody may. %s',
  async (_name, difference) => {
    if (questions.length === 0) questions = everythingOfYouth(schema);
    let telling: string | null = null;
    for (const query of questions) {
      const [one, other] = await worlds.toYouth(difference, query);
      if (one.text !== other.text) telling = query;
      if (telling !== null) break;
    }
    if (telling !== null) questions = [telling, ...questions.filter((query) => query !== telling)];
    expect(telling !== null).toBe(difference.isReadByNobody !== true);
  },
);
