import { GATEWAY } from '@brobygger/domain';
import { generateServiceKeys, type ServiceKeys } from '@brobygger/hop-token';
import { JobRefused } from '../job-refused';
import type { SecretFolder } from './secret-folder';
import { NEXT, type Step } from './steps';
import { knownKeysOf, verifiersOf, type KnownKeys, type Signer } from './verifiers';

/**
 * Does one step of a rotation in the folder of secrets, and answers with who reads what was changed, to be restarted one after the other
 * before the next step. `accept` makes a pair and gives its public half to the verifiers beside the old one; `use` gives the signer the
 * private half; `retire` takes the old public half from the verifiers.
 * @throws JobRefused, with the files as they were: `ROTATION_BEGUN`, `ROTATION_NOT_BEGUN`, `ROTATION_NOT_ACCEPTED`, `ROTATION_NOT_USED`,
 *   `NOTHING_TO_RETIRE`
 */
export async function rotate(signer: Signer, step: Step, folder: SecretFolder): Promise<readonly Signer[]> {
  const name = signer === GATEWAY ? 'HOP_PRIVATE_KEY' : 'SERVICE_PRIVATE_KEY';
  const current = folder.read(signer, name);
  if (current === null) throw new JobRefused(`\`${signer}/${name}\` is not there`);
  const next = folder.read(signer, `${name}${NEXT}`);
  const known = knownKeysOf(signer, folder);
  switch (step) {
    case 'accept': {
      if (next !== null) throw new JobRefused(`ROTATION_BEGUN: a key of \`${signer}\` waits to be used: go on with it`);
      const { privateJwk, publicJwk } = await generateServiceKeys();
      // The private half first: were only the public one there, nobody would know of what.
      folder.write(signer, `${name}${NEXT}`, JSON.stringify(privateJwk));
      for (const each of known.values()) each.keep([...each.keys, publicJwk]);
      return verifiersOf(signer);
    }
    case 'use':
      if (next === null) {
        throw new JobRefused(`ROTATION_NOT_BEGUN: no key of \`${signer}\` waits: begin with \`accept\``);
      }
      requireKnown(kidOf(next), known);
      folder.write(signer, name, next);
      folder.remove(signer, `${name}${NEXT}`);
      return [signer];
    case 'retire': {
      if (next !== null) {
        throw new JobRefused(`ROTATION_NOT_USED: \`${signer}\` signs with the old key: \`use\` the next`);
      }
      const kid = kidOf(current);
      requireKnown(kid, known);
      const holders = [...known].filter(([, { keys }]) => keys.length > 1);
      if (holders.length === 0) throw new JobRefused(`NOTHING_TO_RETIRE: everybody knows one key of \`${signer}\``);
      for (const [, each] of holders) each.keep(each.keys.filter((key) => key.kid === kid));
      return holders.map(([verifier]) => verifier);
    }
  }
}

const kidOf = (privateKey: string): string => (JSON.parse(privateKey) as ServiceKeys['privateJwk']).kid;

/** @throws JobRefused where a verifier would refuse what is signed by the key */
function requireKnown(kid: string, known: ReadonlyMap<string, KnownKeys>): void {
  const without = [...known].filter(([, { keys }]) => !keys.some((key) => key.kid === kid)).map(([name]) => name);
  if (without.length > 0) throw new JobRefused(`ROTATION_NOT_ACCEPTED: ${without.join(', ')} do not know the key`);
}
