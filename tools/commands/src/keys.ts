import { JobRefused } from './job-refused';
import { makeSecretsFile } from './provision/secrets-file';
import { readKeysWords, writeSecretFiles } from './provision/write-secret-files';
import { readRotateWords, ROTATE_USAGE, type RotateWords } from './rotate/read-words';
import { GATEWAY } from '@brobygger/domain';
import { rotate } from './rotate/rotate';
import { rotateConsole } from './rotate/rotate-console';
import { rotateDatabases } from './rotate/rotate-databases';
import { openSecretFolder, type SecretFolder } from './rotate/secret-folder';
import type { AfterStep } from './rotate/steps';
import type { Signer } from './rotate/verifiers';

const USAGE = `usage: npm run --silent keys -- [--folder <new folder> --database <host>[:<port>]], or ${ROTATE_USAGE}`;

/** Prints the secrets of a distributed topology as an environment file, new each time; or writes each into a file of its own. */
async function makeAll(given: readonly string[]): Promise<void> {
  const words = readKeysWords(given);
  if (typeof words === 'string') return refuse(words);
  const secrets = await makeSecretsFile();
  if (words === null) process.stdout.write(secrets);
  else writeSecretFiles(secrets, words);
}

/** Does a step of one rotation, and says what is to be done next. */
async function rotateOne(given: readonly string[]): Promise<void> {
  const words = readRotateWords(given);
  if (typeof words === 'string') return refuse(words);
  const { step } = words;
  const { provisions, restart } = await rotated(words, openSecretFolder(words.folder));
  const next = [
    ...(provisions ? ['run `provision`'] : []),
    ...(restart.length === 0 ? [] : [`restart ${restart.join(', ')}, one process after the other`]),
  ];
  process.stdout.write(`${step} is done: ${next.join(', then ')}\n`);
}

async function rotated({ subject, step }: RotateWords, folder: SecretFolder): Promise<AfterStep<Signer>> {
  if (subject === 'databases') return rotateDatabases(step, folder);
  if (subject !== 'console') return { provisions: false, restart: await rotate(subject, step, folder) };
  rotateConsole(step, folder);
  return { provisions: false, restart: [GATEWAY] };
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
