import { isInterfaceType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { consentLabelOf, isOpen, roleLabelOf } from '../labels/labels';

/** Fields of an interface that are guarded otherwise than on a type behind it. Enforced is what stands on the type alone. */
export function interfaceFaults(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
  return types.flatMap((type) =>
    type.getInterfaces().flatMap((face) =>
      Object.values(face.getFields())
        .filter((field) => labelsOf(field) !== labelsOf(type.getFields()[field.name]))
        .map(
          ({ name }) =>
            `interface \`${face.name}.${name}\` is labelled otherwise than \`${type.name}.${name}\`, and would widen access`,
        ),
    ),
  );
}

const labelsOf = (field: GraphQLField<unknown, unknown> | undefined): string | null =>
  field === undefined ? null : JSON.stringify([consentLabelOf(field), roleLabelOf(field), isOpen(field)]);
