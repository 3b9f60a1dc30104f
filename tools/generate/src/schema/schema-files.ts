import { composeServices } from '@apollo/composition';
import { consentTextLock } from '@brobygger/domain';
import { parse } from 'graphql';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiSchema } from './api-schema';
import { categoryTable } from './category-table';
import { consentedFields, consentedFieldsFile } from './consented-fields';
import { subgraphSchemas } from './subgraph-schemas';

const TEXT_LOCK = join(__dirname, '..', '..', '..', '..', 'schema', 'consent-texts.lock');

/**
 * The files of `schema/` by name: each subgraph's SDL, the supergraph, the schema of clients, which field has which category, and the hash
 * of every text that was ever shown to who consents.
 * @throws TypeError where what was shown says something else now
 */
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
  const fields = consentedFields(subgraphs.map(({ schema }) => schema));
  return new Map([
    ...subgraphs.map(({ name, sdl }) => [`${name}.graphql`, sdl] as const),
    ['supergraph.graphql', `${supergraphSdl}\n`],
    ['api.graphql', apiSchema(supergraphSdl, fields)],
    ['consented-fields.json', consentedFieldsFile(fields)],
    ['categories.md', categoryTable(subgraphs.map(({ schema }) => schema))],
    ['consent-texts.lock', consentTextLock(existsSync(TEXT_LOCK) ? readFileSync(TEXT_LOCK, 'utf8') : '')],
  ]);
}
