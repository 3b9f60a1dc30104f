import { makeSecretsFile } from './provision/secrets-file';

/** Prints the secrets of a distributed topology as an environment file, new each time. */
async function main(): Promise<void> {
  process.stdout.write(await makeSecretsFile());
}

main().catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(1);
});
