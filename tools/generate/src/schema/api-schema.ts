import type { DataCategory } from '@brobygger/domain';
import {
  Kind,
  parse,
  print,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type StringValueNode,
} from 'graphql';
import type { ConsentedField } from './consented-fields';

/** What federation and the composition of labels need beside the schema of clients. */
const OF_FEDERATION = /^(?:join__|link$|link__)/;

const CATEGORY = `
"""
The data categories that a value of the field is released on, wherever it stands: its own, and those of what leads to it. Which of them one
way needs says \`docs/categories.md\`.
"""
directive @category(names: [DataCategory!]!) on FIELD_DEFINITION
`;

/**
 * The schema as clients see it: the supergraph without what federation needs. The labels are in it, and with each value of a youth the
 * data categories that it is released on, as a directive and in words.
 */
export function apiSchema(supergraphSdl: string, fields: readonly ConsentedField[]): string {
  const categories = categoriesOf(fields);
  const document = parse(`${supergraphSdl}${CATEGORY}`);
  const own = document.definitions.filter((definition) => !OF_FEDERATION.test(nameOf(definition)));
  const client = visit(
    { ...document, definitions: own },
    {
      // Definitions of directives stay where they are; uses of those of federation go.
      Directive: (node) => (OF_FEDERATION.test(node.name.value) ? null : undefined),
      ObjectTypeDefinition: {
        leave: (node) => ({
          ...node,
          fields: (node.fields ?? []).map((field) =>
            labelled(field, categories.get(`${node.name.value}.${field.name.value}`)),
          ),
        }),
      },
    },
  );
  return `${print({ ...client, definitions: [...client.definitions].sort(byKind) })}\n`;
}

function categoriesOf(fields: readonly ConsentedField[]): ReadonlyMap<string, readonly DataCategory[]> {
  const found = new Map<string, Set<DataCategory>>();
  for (const { field, needs } of fields) {
    const of = found.get(field) ?? new Set();
    for (const { category } of needs) of.add(category);
    found.set(field, of);
  }
  return new Map([...found].map(([field, of]) => [field, [...of].sort()]));
}

function labelled(field: FieldDefinitionNode, categories: readonly DataCategory[] | undefined): FieldDefinitionNode {
  if (categories === undefined) return field;
  const directives = [...(field.directives ?? []), categoryDirective(categories)];
  const said = field.description?.value ?? '';
  if (/(?:^|\n)Data category/.test(said)) return { ...field, directives };
  const words = `Data ${categories.length === 1 ? 'category' : 'categories'}: ${categories.map((name) => `\`${name}\``).join(', ')}.`;
  const description: StringValueNode = {
    kind: Kind.STRING,
    value: said === '' ? words : `${said}\n\n${words}`,
    block: true,
  };
  return { ...field, directives, description };
}

const categoryDirective = (names: readonly DataCategory[]): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'category' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'names' },
      value: { kind: Kind.LIST, values: names.map((value) => ({ kind: Kind.ENUM, value })) },
    },
  ],
});

const nameOf = (definition: DefinitionNode): string =>
  'name' in definition && definition.name !== undefined ? definition.name.value : '';

/** The schema first, then its directives, then the types; each in the order of the supergraph, which is that of their names. */
const byKind = (one: DefinitionNode, other: DefinitionNode): number => rankOf(one) - rankOf(other);

function rankOf({ kind }: DefinitionNode): number {
  if (kind === Kind.SCHEMA_DEFINITION) return 0;
  return kind === Kind.DIRECTIVE_DEFINITION ? 1 : 2;
}
