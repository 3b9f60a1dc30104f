import { makeSecretsFile } from './provision/secrets-file';
import { readKeysWords, writeSecretFiles } from './provision/write-secret-files';

const USAGE = 'usage: npm run --silent keys -- [--folder <new folder> --database <host>[:<port>]]';

/** Prints the secrets of a distributed topology as an environment file, new each time; or writes each into a file of its own. */
async function main(): Promise<void> {
  const words = readKeysWords(process.argv.slice(2));
  if (typeof words === 'string') {
    process.stderr.write(`${words}\n${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  const secrets = await makeSecretsFile();
  if (words === null) process.stdout.write(secrets);
  else writeSecretFiles(secrets, words);
}

main().catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(1);
});
