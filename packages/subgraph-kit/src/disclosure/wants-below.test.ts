import { buildSchema, execute, isObjectType, parse, type DocumentNode } from 'graphql';
import type { SelectionWant } from './want';
import { createWantsBelow, type WantsBelow } from './wants-below';

const SDL = `
  directive @requiresConsent(category: DataCategory!, placesYouth: Boolean) on FIELD_DEFINITION
  enum DataCategory { NAV_CASE NAV_INCOME }
  scalar _Any
  union _Entity = Youth | Office
  type Query { youth: Youth _entities(representations: [_Any]): [_Entity] }
  type Office { name: String }
  type Youth { case: Case @requiresConsent(category: NAV_CASE) income: Int @requiresConsent(category: NAV_INCOME) }
  type Case { status: String }
`;

/** Runs a document, and hands back what each root field wanted below. */
function wantsIn(
  document: DocumentNode,
  wantsBelow: WantsBelow,
  variableValues: Readonly<Record<string, unknown>> = {},
) {
  const schema = buildSchema(SDL);
  const seen: (readonly SelectionWant[])[] = [];
  const root = schema.getQueryType();
  if (!isObjectType(root)) throw new Error('no root');
  for (const field of Object.values(root.getFields())) {
    field.resolve = (_source, _args, _context, info) => {
      seen.push(wantsBelow(info));
      return null;
    };
  }
  execute({ schema, document, variableValues });
  return seen;
}

const categoriesOf = (wants: readonly SelectionWant[] | undefined): readonly string[] =>
  (wants ?? []).map(({ category }) => category);

test('a document that is asked again is not gathered again', () => {
  const wantsBelow = createWantsBelow();
  const document = parse('{ youth { case { status } income } }');
  const [first] = wantsIn(document, wantsBelow);
  const [second] = wantsIn(document, wantsBelow);
  expect(categoriesOf(first)).toEqual(['NAV_CASE', 'NAV_INCOME']);
  expect(second).toBe(first);
});

test('two fields of one document are gathered each for itself', () => {
  const [one, other] = wantsIn(parse('{ one: youth { income } other: youth { case { status } } }'), createWantsBelow());
  expect([categoriesOf(one), categoriesOf(other)]).toEqual([['NAV_INCOME'], ['NAV_CASE']]);
});

test.each([
  ['on a field', 'query ($yes: Boolean!) { youth { case { status } income @include(if: $yes) } }'],
  [
    'in a fragment',
    'query ($yes: Boolean!) { youth { case { status } ...Paid } } fragment Paid on Youth { income @include(if: $yes) }',
  ],
])('a document with a condition %s is gathered for the variables of each request', (_where, text) => {
  const wantsBelow = createWantsBelow();
  const document = parse(text);
  const wanted = [true, false, true].map((yes) => categoriesOf(wantsIn(document, wantsBelow, { yes })[0]));
  expect(wanted).toEqual([['NAV_CASE', 'NAV_INCOME'], ['NAV_CASE'], ['NAV_CASE', 'NAV_INCOME']]);
});

test('a field that a client writes twice wants what both say, every time', () => {
  const wantsBelow = createWantsBelow();
  const document = parse('{ youth { income } youth { case { status } } }');
  for (let n = 0; n < 2; n += 1) {
    expect(categoriesOf(wantsIn(document, wantsBelow)[0])).toEqual(['NAV_INCOME', 'NAV_CASE']);
  }
});

test('what the gateway asks of entities is gathered from the youth, whatever else may stand there', () => {
  const document = parse('{ _entities(representations: []) { ... on Youth { income } ... on Office { name } } }');
  expect(categoriesOf(wantsIn(document, createWantsBelow())[0])).toEqual(['NAV_INCOME']);
});
