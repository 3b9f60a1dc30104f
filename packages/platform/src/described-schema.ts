import {
  buildASTSchema,
  GraphQLSchema,
  introspectionFromSchema,
  isObjectType,
  isSpecifiedDirective,
  parse,
  type IntrospectionQuery,
} from 'graphql';
import { fieldCategories } from './field-categories';

/** What is there for the gateway alone: by which service a field is answered, and where a directive comes from. */
const OF_THE_GATEWAY = /^(?:join|link)__/;

/** The label as it stands at the end of a description, where the field carries it itself. */
const OWN_LABEL = /(?:^|\n\n)Data category(?:, row by row)?: [^\n]*$/;

/** The schema that clients see, each field described with its category first: what is read of a field in a list of them. */
export function describedSchema(supergraphSdl: string): IntrospectionQuery {
  const whole = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  const config = whole.toConfig();
  const schema = new GraphQLSchema({
    ...config,
    types: config.types.filter(({ name }) => !OF_THE_GATEWAY.test(name)),
    directives: config.directives.filter(isSpecifiedDirective),
  });
  const categories = fieldCategories(whole);
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const category = categories[`${type.name}.${field.name}`];
      if (category === undefined) continue;
      field.description = [category, field.description?.replace(OWN_LABEL, '') ?? ''].join(' ').trim();
    }
  }
  return introspectionFromSchema(schema, { inputValueDeprecation: true });
}
