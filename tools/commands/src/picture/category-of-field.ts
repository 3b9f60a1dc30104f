import { Kind, parse, visit } from 'graphql';

/** The category label that each field carries itself, as `Type.field`, read from the supergraph. */
export function categoriesInSupergraph(sdl: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  visit(parse(sdl), {
    ObjectTypeDefinition(type) {
      for (const field of type.fields ?? []) {
        const label = field.directives?.find(({ name }) => name.value === 'requiresConsent');
        const category = label?.arguments?.find(({ name }) => name.value === 'category')?.value;
        if (category?.kind === Kind.ENUM) found.set(`${type.name.value}.${field.name.value}`, category.value);
      }
    },
  });
  return found;
}
