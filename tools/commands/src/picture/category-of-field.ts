import { Kind, parse, visit, type ConstValueNode } from 'graphql';

/** The categories by any of which each field opens, by the label that it carries itself, as `Type.field`, read from the supergraph. */
export function categoriesInSupergraph(sdl: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  visit(parse(sdl), {
    ObjectTypeDefinition(type) {
      for (const field of type.fields ?? []) {
        const label = field.directives?.find(({ name }) => name.value === 'requiresConsent');
        const argument = (name: string): ConstValueNode | undefined =>
          label?.arguments?.find((each) => each.name.value === name)?.value;
        const [alone, perRow] = [argument('eachAlone'), argument('perRow')];
        const rows = alone?.kind === Kind.BOOLEAN && alone.value && perRow?.kind === Kind.LIST ? perRow.values : [];
        const categories = [argument('category'), ...rows].flatMap((each) =>
          each?.kind === Kind.ENUM ? [each.value] : [],
        );
        if (categories.length > 0) found.set(`${type.name.value}.${field.name.value}`, categories);
      }
    },
  });
  return found;
}
