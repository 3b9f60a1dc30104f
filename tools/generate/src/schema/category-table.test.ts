import { consentLabelOf } from '@brobygger/subgraph-kit';
import { buildSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { schemaFiles } from './schema-files';
import { categoryTable } from './category-table';
import { subgraphSchemas } from './subgraph-schemas';

/** Every field that carries a label itself, whatever leads to it, as the table says it. */
const labelledFields = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) => {
          const label = consentLabelOf(field);
          return label === null ? [] : [`| \`${type.name}.${field.name}\` | \`${label.category}\``];
        })
      : [],
  );

test('schema/categories.md has every labelled field of every subgraph', async () => {
  const table = (await schemaFiles()).get('categories.md') ?? '';
  const fields = (await subgraphSchemas()).flatMap(({ schema }) => labelledFields(schema));
  expect(fields.length).toBeGreaterThan(50);
  expect(fields.filter((field) => !table.includes(field))).toEqual([]);
});

const SDL = `
  directive @requiresConsent(category: DataCategory!, perRow: [DataCategory!], eachAlone: Boolean, placesYouth: Boolean) on FIELD_DEFINITION
  directive @requiresRole(roles: [Role!]!) on FIELD_DEFINITION | OBJECT
  enum DataCategory { NAV_CASE NAV_INCOME NAV_ORDERS }
  enum Role { CASEWORKER }
  type Query { sheet: Sheet youths: [Youth] either: Either }
  type Mutation { record: Receipt }
  type Youth {
    words: [Word] @requiresConsent(category: NAV_CASE, perRow: [NAV_ORDERS], eachAlone: true)
    case: Case @requiresConsent(category: NAV_CASE) income: Income @requiresConsent(category: NAV_INCOME) }
  type Case { payer: Payer self: Case youth: Youth bare: Payer }
  type Income { payer: Payer @requiresConsent(category: NAV_INCOME, placesYouth: true) }
  type Payer { name: String }
  type Sheet { hours: Int @requiresConsent(category: NAV_ORDERS, perRow: [NAV_INCOME]) }
  type Word { text: String }
  type Receipt { face: Face }
  interface Face { at: Int @requiresConsent(category: NAV_ORDERS) }
  type A implements Face { at: Int @requiresConsent(category: NAV_ORDERS) }
  type B { note: String @requiresConsent(category: NAV_CASE) }
  union Either = B | A
`;

test('the table follows roots of any kind, lists, unions and interfaces, and says each category by which a field is reached', () => {
  const rows = categoryTable([buildSchema(SDL)])
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows).toEqual([
    '| `A.at` | `NAV_ORDERS` |  | NAV |',
    '| `B.note` | `NAV_CASE` |  | NAV |',
    '| `Case.bare` | `NAV_CASE` |  | NAV |',
    '| `Case.payer` | `NAV_CASE` |  | NAV |',
    '| `Case.self` | `NAV_CASE` |  | NAV |',
    '| `Case.youth` | `NAV_CASE` |  | NAV |',
    '| `Income.payer` | `NAV_INCOME` (tells where the youth is) |  | NAV |',
    '| `Payer.name` | `NAV_CASE` |  | NAV |',
    '| `Payer.name` | `NAV_INCOME` (tells where the youth is) |  | NAV |',
    '| `Sheet.hours` | `NAV_ORDERS` | `NAV_INCOME` | NAV |',
    '| `Word.text` | `NAV_CASE` or `NAV_ORDERS` |  | NAV |',
    '| `Youth.case` | `NAV_CASE` |  | NAV |',
    '| `Youth.income` | `NAV_INCOME` |  | NAV |',
    '| `Youth.words` | `NAV_CASE` or `NAV_ORDERS` |  | NAV |',
  ]);
});
