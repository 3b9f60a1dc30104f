import { join } from 'node:path';
import { generateDocuments } from './generate';

const [operations = 'src', output = join(operations, 'generated'), ...rest] = process.argv.slice(2);

if (operations.startsWith('-') || rest.length > 0) {
  process.stderr.write('usage: brobygger-documents [<folder of .graphql files> [<folder for typed documents>]]\n');
  process.exitCode = 1;
} else {
  generateDocuments({ schema: join(__dirname, '..', 'schema.graphql'), operations, output }).then(
    () => process.stderr.write(`typed documents are in ${output}\n`),
    (cause: unknown) => {
      process.stderr.write(`${String(cause)}\n`);
      process.exitCode = 1;
    },
  );
}
