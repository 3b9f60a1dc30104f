import { ObjectType } from 'type-graphql';

/** A GraphQL object type whose plain fields are read as they stand, with no resolver of their own. */
export const RecordType = (options: { readonly name?: string; readonly description: string }): ClassDecorator =>
  ObjectType(...((options.name === undefined ? [{ description: options.description, simpleResolvers: true }] : [options.name, { description: options.description, simpleResolvers: true }]) as [string, object])) as ClassDecorator;
