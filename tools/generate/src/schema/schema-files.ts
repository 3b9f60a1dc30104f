import { composeServices } from '@apollo/composition';
import { CATEGORIES } from '@brobygger/domain';
import { consentLabelOf } from '@brobygger/subgraph-kit';
import { getNamedType, isObjectType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { subgraphSchemas } from './subgraph-schemas';

/** The files of `schema/` by name: each subgraph's SDL, the supergraph, and which field has which category. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const subgraphs = await subgraphSchemas();
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) {
    throw new Error(
      `the supergraph does not compose:\n${(errors ?? []).map(({ message }) => `- ${message}`).join('\n')}`,
    );
  }
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
    ['supergraph.graphql', `${supergraphSdl}\n`],
    ['categories.md', categoryTable(subgraphs.map(({ schema }) => schema))],
  ]);
}

/** The golden table: every field that leaves on a basis. A change of it is a change of what is disclosed. */
function categoryTable(schemas: readonly GraphQLSchema[]): string {
  const rows = schemas.flatMap((schema) => labelledFields(schema)).sort();
  return [
    '# Fields and their categories',
    '',
    'Generated from the schema. A change here is a change of what is disclosed.',
    '',
    '| field | category | also, row by row | owner |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function labelledFields(schema: GraphQLSchema): readonly string[] {
  const found = new Map<string, string>();
  const seen = new Set<string>();

  function walk(type: GraphQLObjectType, inherited: ReturnType<typeof consentLabelOf>): void {
    const step = `${type.name}:${inherited?.category ?? ''}`;
    if (seen.has(step)) return;
    seen.add(step);
    for (const field of Object.values(type.getFields())) {
      const own = consentLabelOf(field);
      const label = own ?? inherited;
      if (label !== null) {
        const place = label.placesYouth ? ' (tells where the youth is)' : '';
        const rows = (own?.perRow ?? []).map((category) => `\`${category}\``).join(', ');
        found.set(
          `${type.name}.${field.name}`,
          `| \`${type.name}.${field.name}\` | \`${label.category}\`${place} | ${rows} | ${CATEGORIES[label.category].owner} |`,
        );
      }
      const below = getNamedType(field.type);
      if (isObjectType(below) && below.name !== 'Youth') walk(below, label);
    }
  }

  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && (type.name === 'Youth' || type.name.endsWith('Edge'))) walk(type, null);
  }
  return [...found.values()];
}
