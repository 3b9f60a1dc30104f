import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { addressVariables } from '../harness/address-variables';
import type { Distributed } from '../harness/distributed';
import { PATIENT_MS } from '../harness/patience';

const PROGRAM = join(__dirname, '..', '..', 'packages', 'hive-plugin', 'example', 'hive-gateway.mjs');

/** Hive Gateway before the services of a topology. */
export interface HiveProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the program of the page in a process of its own, with what our gateway has in its environment. */
export async function startHive(
  { issuer, keys, urls }: Pick<Distributed, 'issuer' | 'keys' | 'urls'>,
  environment: Readonly<Record<string, string>> = {},
): Promise<HiveProcess> {
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...addressVariables(urls),
      PORT: '0',
      LOG_LEVEL: 'error',
      ISSUERS: JSON.stringify(issuer.configurations),
      HOP_PRIVATE_KEY: JSON.stringify(keys.gateway.privateJwk),
      SUBGRAPH_TIMEOUT_MS: String(PATIENT_MS),
      REQUEST_TIMEOUT_MS: String(PATIENT_MS),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    ended.then(([code]) => Promise.reject(new Error(`Hive Gateway ended with ${String(code)}`))),
  ])) as [Buffer];
  return {
    url: line.toString().trim(),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
