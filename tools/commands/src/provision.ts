import { makeDatabases } from './provision/make-databases';
import { readEnvironment } from './provision/environment';

/** Makes the databases of the distributed topology. It may run again at any time. */
async function main(): Promise<void> {
  const names = await makeDatabases(readEnvironment());
  process.stderr.write(`databases are ready for ${names.join(', ')}\n`);
}

main().catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(1);
});
