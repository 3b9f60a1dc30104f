import { readFileSync } from 'node:fs';
import { Kind, parse, print, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { SUPERGRAPH } from '../../all-in-one/src/paths';

const types: ReadonlyMap<string, ObjectTypeDefinitionNode> = new Map(
  parse(readFileSync(SUPERGRAPH, 'utf8')).definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION ? [[each.name.value, each]] : [],
  ),
);

/** The fields of an object type of the committed supergraph. */
const definedIn = (type: string): readonly FieldDefinitionNode[] => types.get(type)?.fields ?? [];

/** The names of the fields of an object type, in the order of the alphabet: all that anybody can ask of it. */
export const fieldsOf = (type: string): readonly string[] =>
  definedIn(type)
    .map(({ name }) => name.value)
    .sort();

/** Every field of the graph whose own name or type speaks of the subject, as `Type.field`. */
export const fieldsAbout = (subject: RegExp): readonly string[] =>
  [...types.keys()]
    .flatMap((type) =>
      definedIn(type)
        .filter((field) => subject.test(`${field.name.value} ${print(field.type)}`))
        .map(({ name }) => `${type}.${name.value}`),
    )
    .sort();

/** The text of a mutation that takes all its arguments as variables. */
export function mutationText(name: string, given: readonly string[], selection: string): string {
  const declared = definedIn('Mutation').find((field) => field.name.value === name)?.arguments ?? [];
  const used = declared.filter((argument) => given.includes(argument.name.value));
  const variables = used.map((argument) => `$${argument.name.value}: ${print(argument.type)}`).join(', ');
  return `mutation (${variables}) { ${name}(${used.map(({ name: { value } }) => `${value}: $${value}`).join(', ')}) { ${selection} } }`;
}
