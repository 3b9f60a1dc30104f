import { buildASTSchema, parse, type GraphQLSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '..', '..', '..', '..', 'schema', 'supergraph.graphql');

/** The schema that clients see, with its labels. */
export type ClientSchema = () => GraphQLSchema;

/** Reads the supergraph when it is first asked for: few ever do. */
export function createClientSchema(): ClientSchema {
  let known: GraphQLSchema | null = null;
  return () => (known ??= buildASTSchema(parse(readFileSync(FILE, 'utf8')), { assumeValidSDL: true }));
}
