import { documentFiles } from '@brobygger/client/generate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from './error-codes';
import { vocabulary } from './vocabulary';

const OPERATIONS = join(__dirname, '..', '..', '..', '..', 'packages', 'client', 'src', 'documents');

/** What `packages/client/src/generated/` has, by its paths: the typed documents, the words of the schema, and the codes of errors. */
export async function clientFiles(apiSchema: string): Promise<ReadonlyMap<string, string>> {
  const operations = readdirSync(OPERATIONS)
    .sort()
    .map((location) => ({ location, text: readFileSync(join(OPERATIONS, location), 'utf8') }));
  return new Map([
    ...(await documentFiles(apiSchema, operations)),
    ['error-codes.ts', errorCodes()],
    ['vocabulary.ts', vocabulary(apiSchema)],
  ]);
}
