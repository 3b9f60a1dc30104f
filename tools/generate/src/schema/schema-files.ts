import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { categoryTable } from './category-table';
import { consentedFields } from './consented-fields';
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
    ['consented-fields.json', consentedFields(subgraphs.map(({ schema }) => schema))],
    ['categories.md', categoryTable(subgraphs.map(({ schema }) => schema))],
  ]);
}
