import fc from 'fast-check';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { startAllInOne } from '../harness/all-in-one';
import { officer } from '../harness/callers';
import { allDifferences, openDifference, type Difference } from './difference';
import { randomOperation } from './random-operation';
import { openWorlds, type Worlds } from './worlds';

const differences = allDifferences();
const open = openDifference();
const RUNS = 12;

let worlds: Worlds;
let schema: GraphQLSchema;
beforeAll(async () => {
  worlds = await openWorlds(() => startAllInOne({ isIntrospectionOpen: true }), [...differences, open]);
  const { json } = await worlds.one.ask(officer(), getIntrospectionQuery());
  schema = buildClientSchema(json.data as unknown as IntrospectionQuery);
}, 180_000);
afterAll(() => worlds.stop());

/** Those that differ in what nobody may see of the same fields are asked the same, so that an operation is planned once. */
const groups = [...new Set(differences.map(({ seenIn }) => seenIn.join(' ')))].map((seenIn) => [seenIn, differences.filter((each) => each.seenIn.join(' ') === seenIn)] as const);

const sameBytes = (group: readonly Difference[], seenIn: string) =>
  fc.asyncProperty(randomOperation(schema, seenIn.split(' ')), fc.nat(), async (query, n) => {
    for (const difference of group) {
      const purpose = difference.purposes[n % difference.purposes.length];
      const [one, other] = await worlds.bytes(difference, query, purpose);
      if (one !== other) throw new Error(`${difference.name}, purpose ${purpose ?? 'none'}:\n${one}\n${other}`);
    }
  });

test.each(groups)('two worlds answer every operation with the same bytes (leaving out what the asker may see: "%s")', async (seenIn, group) => {
  await fc.assert(sameBytes(group, seenIn), { numRuns: RUNS });
}, 300_000);

test('two worlds answer otherwise where the asker may see what differs, so that the property can fail', async () => {
  const { failed } = await fc.check(sameBytes([open], ''), { numRuns: 200, endOnFailure: true });
  expect(failed).toBe(true);
}, 120_000);

test.each(differences.map((difference) => [difference.name, difference] as const))('the worlds do differ, for one who may see it. %s', async (_name, difference: Difference) => {
  const query = `query ($id: ID!) { youth(id: $id) { consents { state purpose } ${SOMETHING_OF_EACH} } }`;
  const [one, other] = await worlds.toYouth(difference, query);
  expect(one.text).not.toBe(other.text);
});

const SOMETHING_OF_EACH = `childWelfare { case { status } decisions { kind } courses { course } } nav { case { status } income { monthlyNok } orders { need } }
  outreach { contact { since } followUps { kind } hap { weeksDone } } housing { residency { state } rent { monthNok } followUps { basis } }`;
