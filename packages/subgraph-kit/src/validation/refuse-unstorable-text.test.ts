import { buildSchema, graphql, type GraphQLSchema } from 'graphql';
import { refuseUnstorableText } from './refuse-unstorable-text';

const schemaOf = (): GraphQLSchema => {
  const schema = buildSchema(`
    type Query { record(id: ID, note: String, names: [String!], plan: Plan): Boolean }
    input Plan { id: ID goals: [String!] steps: [Step!] }
    input Step { task: String }`);
  refuseUnstorableText(schema);
  return schema;
};

/** What is told of the fault, or null where the arguments were taken. */
async function faultOf(given: Record<string, unknown>): Promise<unknown> {
  const source =
    'query ($id: ID, $note: String, $names: [String!], $plan: Plan) { record(id: $id, note: $note, names: $names, plan: $plan) }';
  const { errors } = await graphql({ schema: schemaOf(), source, variableValues: given, rootValue: { record: true } });
  return errors?.[0]?.extensions ?? null;
}

const refusedAt = (argument: string): object => ({ code: 'BAD_USER_INPUT', argument });

test.each([
  ['a plain argument', { note: 'a\0b' }, 'note'],
  ['an item of a list', { names: ['Kari', 'O\0la'] }, 'names[1]'],
  ['one name where a list may stand', { names: 'O\0la' }, 'names[0]'],
  ['a list of an input', { plan: { goals: ['\0'] } }, 'plan.goals[0]'],
  ['an input within an input', { plan: { steps: [{ task: 'ring' }, { task: 'ring\0' }] } }, 'plan.steps[1].task'],
  ['half of a character', { note: 'a\uD83D' }, 'note'],
  ['the other half', { note: '\uDE00a' }, 'note'],
])('text that the database cannot hold is refused in %s', async (_where, given, path) => {
  expect(await faultOf(given)).toEqual(refusedAt(path));
});

test.each<[string, Record<string, unknown>]>([
  ['every other character', { note: 'æøå Ŋ 😀 \u0001\n\u200D' }],
  ['nothing', { note: null, names: null, plan: null }],
  ['an id that is none, which is an unknown one', { id: 'x\0', plan: { id: 'x\0' } }],
])('%s is taken', async (_what, given) => {
  expect(await faultOf(given)).toBeNull();
});
