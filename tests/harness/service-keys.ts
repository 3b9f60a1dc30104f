import { SERVICE_NAMES, type ServiceName } from '@brobygger/domain';
import { generateServiceKeys, type ServiceKeys } from '@brobygger/hop-token';

/** The signing keys of the gateway and of every service. */
export type Keys = Readonly<Record<ServiceName | 'gateway', ServiceKeys>>;

/** Makes a key pair for each. */
export async function generateKeys(): Promise<Keys> {
  const names = ['gateway', ...SERVICE_NAMES] as const;
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await generateServiceKeys()] as const)),
  ) as unknown as Keys;
}

/** The public keys of one of them as the environment names them. */
export const publicKeysOf = (keys: Keys, name: keyof Keys): { readonly keys: readonly object[] } => ({
  keys: [keys[name].publicJwk],
});
