import { createLeaving, listen, type Stoppable } from '@brobygger/domain';
import { formatVerifierKey } from '@brobygger/transparency-log';
import pino from 'pino';
import { serveWitness } from './http/serve-witness';
import { createWitnessMetrics } from './http/witness-metrics';
import { readKeyFile } from './read-key-file';
import { openCheckpointStore, type CheckpointStore } from './store/checkpoint-store';
import { createWitness } from './witness';
import type { WitnessEnvironment } from './witness-environment';

/** A witness that listens. */
export interface RunningWitness extends Required<Stoppable> {
  /** Where it listens, `http://host:port`. */
  readonly url: string;
  /** Where its metrics are on a port of their own, or nothing when it has none. */
  readonly metricsUrl: string | null;
}

/** Runs a witness from its environment alone. It starts only where all it has kept can be read. */
export async function runWitness(environment: WitnessEnvironment): Promise<RunningWitness> {
  const log = pino({ level: environment.LOG_LEVEL, base: { service: 'witness' } });
  const key = readKeyFile(environment.WITNESS_KEY_FILE, environment.WITNESS_NAME);
  const store = await openFolder(environment.WITNESS_FOLDER);
  try {
    const witness = createWitness({ logs: environment.WITNESS_LOGS, key, store, clock: () => new Date() });
    await witness.check();
    const metrics = createWitnessMetrics();
    const { isLeaving, leave } = createLeaving(environment.DRAIN_MS);
    const areMetricsOpen = environment.NODE_ENV !== 'production';
    const app = serveWitness({ witness, store, log, metrics, isLeaving, areMetricsOpen });
    const at = { ...environment, PORT: environment.WITNESS_PORT };
    const { url, metricsUrl, close } = await listen(app, metrics.registry, at);
    log.info({ verifierKey: formatVerifierKey(key), logs: [...environment.WITNESS_LOGS.keys()] }, 'ready');
    return {
      url,
      metricsUrl,
      leave,
      async stop() {
        await close();
        store.close();
      },
    };
  } catch (cause) {
    store.close();
    throw cause;
  }
}

async function openFolder(folder: string): Promise<CheckpointStore> {
  try {
    return await openCheckpointStore(folder);
  } catch (cause) {
    throw new Error(`\`WITNESS_FOLDER\` cannot be used: ${(cause as Error).message}`, { cause });
  }
}
