import { ObjectType } from 'type-graphql';

/** A GraphQL object type whose plain fields are read as they stand, with no resolver of their own. */
export function RecordType({
  name,
  description,
}: {
  readonly name?: string;
  readonly description: string;
}): ClassDecorator {
  const options = { description, simpleResolvers: true };
  return name === undefined ? ObjectType(options) : ObjectType(name, options);
}
