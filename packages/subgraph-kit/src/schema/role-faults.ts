import { Role } from '@brobygger/domain';
import { getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { roleLabelOf, roleLabelsOf, type RoleLabel } from '../labels/labels';
import { objectsOf, rootFields, rootTypes } from './exposed-values';

/** Root fields that say no role, and fields whose roles and those of the types around them leave nobody who could read them. */
export function roleFaults(schema: GraphQLSchema): readonly string[] {
  const bare = rootTypes(schema)
    .flatMap(rootFields)
    .filter((field) => roleLabelOf(field) === null)
    .map(({ name }) => `root field \`${name}\` has no @requiresRole`);
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
  return [...bare, ...types.flatMap((type) => (type.name.startsWith('__') ? [] : deadFields(schema, type)))];
}

function deadFields(schema: GraphQLSchema, type: GraphQLObjectType): readonly string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const name = `\`${type.name}.${field.name}\``;
    const labels = roleLabelsOf(type, field);
    if (!isOpenToAny(labels)) return [`${name} is open to no role`];
    return objectsOf(schema, getNamedType(field.type)).flatMap((below) => {
      const own = roleLabelOf(below);
      if (own === null || own.roles.length === 0 || isOpenToAny([...labels, own])) return [];
      return [`${name} leads to \`${below.name}\`, which none of its roles may read`];
    });
  });
}

const isOpenToAny = (labels: readonly RoleLabel[]): boolean =>
  Object.values(Role).some((role) => labels.every(({ roles }) => roles.includes(role)));
