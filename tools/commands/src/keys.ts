import { JobRefused } from './job-refused';
import { makeSecretsFile } from './provision/secrets-file';
import { readKeysWords, writeSecretFiles } from './provision/write-secret-files';
import { readRotateWords, ROTATE_USAGE } from './rotate/read-words';
import { rotate } from './rotate/rotate';
import { openSecretFolder } from './rotate/secret-folder';

const USAGE = `usage: npm run --silent keys -- [--folder <new folder> --database <host>[:<port>]], or ${ROTATE_USAGE}`;

/** Prints the secrets of a distributed topology as an environment file, new each time; or writes each into a file of its own. */
async function makeAll(given: readonly string[]): Promise<void> {
  const words = readKeysWords(given);
  if (typeof words === 'string') return refuse(words);
  const secrets = await makeSecretsFile();
  if (words === null) process.stdout.write(secrets);
  else writeSecretFiles(secrets, words);
}

/** Does a step of the rotation of one key, and says who is to be restarted. */
async function rotateOne(given: readonly string[]): Promise<void> {
  const words = readRotateWords(given);
  if (typeof words === 'string') return refuse(words);
  const { signer, step, folder } = words;
  const readers = await rotate(signer, step, openSecretFolder(folder));
  process.stdout.write(`${step} is done: restart ${readers.join(', ')}, one process after the other\n`);
}

function refuse(because: string): void {
  process.stderr.write(`${because}\n${USAGE}\n`);
  process.exitCode = 2;
}

const [first, ...rest] = process.argv.slice(2);
(first === 'rotate' ? rotateOne(rest) : makeAll(process.argv.slice(2))).catch((cause: unknown) => {
  process.stderr.write(`${(cause as Error).message}\n`);
  process.exit(cause instanceof JobRefused ? 2 : 1);
});
