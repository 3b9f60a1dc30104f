import { ObjectType } from 'type-graphql';

const NAME = Symbol('the name of a record type');

/** A GraphQL object type whose plain fields are read as they stand, with no resolver of their own. */
export function RecordType({
  name,
  description,
}: {
  readonly name?: string;
  readonly description: string;
}): ClassDecorator {
  const options = { description, simpleResolvers: true };
  const decorate = name === undefined ? ObjectType(options) : ObjectType(name, options);
  return (target) => {
    decorate(target);
    if (name !== undefined) Reflect.defineMetadata(NAME, name, target);
  };
}

/** The name in the schema of a class's record type. */
export const recordTypeName = (target: { readonly name: string }): string =>
  (Reflect.getOwnMetadata(NAME, target) as string | undefined) ?? target.name;
