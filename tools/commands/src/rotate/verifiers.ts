import { calledBy, GATEWAY, SERVICE_NAMES, type DatabaseName, type ServiceName } from '@brobygger/domain';
import type { ServiceKeys } from '@brobygger/hop-token';
import { JobRefused } from '../job-refused';
import type { SecretFolder } from './secret-folder';

type PublicKey = ServiceKeys['publicJwk'];

/** Who signs: the gateway, or a service that calls others. */
export type Signer = DatabaseName;

/** Who verifies what the signer signs: every service what the gateway does, and else whom the signer calls. */
export const verifiersOf = (signer: Signer): readonly ServiceName[] =>
  signer === GATEWAY ? SERVICE_NAMES : calledBy(signer);

/** The public keys of one signer, as one verifier has them. */
export interface KnownKeys {
  readonly keys: readonly PublicKey[];
  keep(keys: readonly PublicKey[]): void;
}

/**
 * The public keys of the signer at each of its verifiers.
 * @throws JobRefused where a file is missing, or holds something else
 */
export const knownKeysOf = (signer: Signer, folder: SecretFolder): ReadonlyMap<ServiceName, KnownKeys> =>
  new Map(verifiersOf(signer).map((verifier) => [verifier, knownKeysAt(verifier, signer, folder)]));

function knownKeysAt(verifier: ServiceName, signer: Signer, folder: SecretFolder): KnownKeys {
  const isGateways = signer === GATEWAY;
  const name = isGateways ? 'HOP_PUBLIC_KEYS' : 'SERVICE_PUBLIC_KEYS';
  const text = folder.read(verifier, name);
  if (text === null) throw new JobRefused(`\`${verifier}/${name}\` is not there`);
  const held = parsed(text, `${verifier}/${name}`);
  const found = (isGateways ? held : held[signer]) as { readonly keys: readonly PublicKey[] } | undefined;
  if (!Array.isArray(found?.keys)) throw new JobRefused(`\`${verifier}/${name}\` has no keys of \`${signer}\``);
  return {
    keys: found.keys,
    keep: (keys) =>
      folder.write(verifier, name, JSON.stringify(isGateways ? { keys } : { ...held, [signer]: { keys } })),
  };
}

function parsed(text: string, file: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    throw new JobRefused(`\`${file}\` is not JSON`);
  }
}
