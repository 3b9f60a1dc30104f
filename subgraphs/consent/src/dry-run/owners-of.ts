import { isServiceName, ownerOf, type Owner } from '@brobygger/domain';
import {
  isEnumType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Who answers a field of a type: those that the supergraph names at the field, or else at the type. */
export function ownersOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): readonly Owner[] {
  const named = graphsIn(field.astNode?.directives, 'join__field');
  const graphs = named.length > 0 ? named : graphsIn(type.astNode?.directives, 'join__type');
  return graphs.map((graph) => ownerOfGraph(schema, graph));
}

const graphsIn = (directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly string[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => valueOf(directive, 'graph') ?? []);

function ownerOfGraph(schema: GraphQLSchema, graph: string): Owner {
  const graphs = schema.getType('join__Graph');
  const directives = isEnumType(graphs) ? graphs.getValue(graph)?.astNode?.directives : undefined;
  const service = directives?.flatMap((directive) => valueOf(directive, 'name') ?? [])[0];
  if (!isServiceName(service)) throw new TypeError(`the supergraph has a graph \`${graph}\` that is no service`);
  return ownerOf(service);
}

function valueOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string | null {
  const value = given.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : null;
}
