import { STOP_WITHIN_MS, type StoppableWithin } from '../until-stopped';
import { serveMetrics } from '../serve-metrics';
import { CrewTopic } from './crew';
import { createCrewMetrics, type SumOf } from './crew-metrics';
import { createEndCounts } from './end-counts';
import { keepWorkers } from './keep-workers';
import { watchSilence } from './watch-silence';
import { forkWorker, type Worker } from './worker';

/** What of a service's environment its primary reads. */
export interface CrewEnvironment {
  readonly WORKERS: number;
  readonly HOST: string;
  readonly METRICS_PORT?: number | undefined;
  readonly DRAIN_MS: number;
}

/** Where a primary says what becomes of its workers. */
export interface PrimaryLog {
  info(of: object, message: string): void;
  error(of: object, message: string): void;
}

/** Joins a worker to what all of them share beside the port, before it has begun. */
export type Share = (worker: Worker) => void;

/** What a primary is made from. */
export interface PrimaryDeps<Environment extends CrewEnvironment> {
  readonly logOf: (environment: Environment) => PrimaryLog;
  readonly sumOf: SumOf;
  /** Makes what the workers share beside the port; nothing, where it is left out. */
  readonly shareOf?: (environment: Environment) => Share;
}

/** Longer than a worker waits for a database that is silent to say how far behind the outbox is. */
const MEASURED_WITHIN_MS = 2000;

/** What a primary waits beyond the time in which its workers end by themselves. */
const MARGIN_MS = 2000;

/** Starts the workers of a service and keeps them running. It takes connections for them, and answers none itself. */
export async function startPrimary<Environment extends CrewEnvironment>(
  { logOf, sumOf, shareOf }: PrimaryDeps<Environment>,
  environment: Environment,
): Promise<StoppableWithin> {
  const log = logOf(environment);
  const share = shareOf?.(environment);
  const counts = createEndCounts(() => kept.up().length);
  const metrics = createCrewMetrics({
    sumOf,
    own: counts.metrics,
    ask: () =>
      new Map(kept.up().map(({ id, channel }) => [id, channel.ask(CrewTopic.MEASURED, null, MEASURED_WITHIN_MS)])),
  });
  const kept = keepWorkers(environment.WORKERS, {
    fork: forkWorker,
    events: {
      onFork(worker) {
        worker.channel.hear(CrewTopic.SUM, () => metrics.measured.metrics());
        share?.(worker);
      },
      onUp: ({ id, pid }) => log.info({ worker: id, pid }, 'a worker answers'),
      onEnd({ id }, { code, signal }, wasUp) {
        counts.count(signal ?? `EXIT_${code}`);
        metrics.ended(id);
        log.error({ worker: id, code: signal ?? `EXIT_${code}` }, wasUp ? 'a worker ended' : 'a worker did not start');
      },
    },
  });

  const stopWatching = watchSilence({
    workers: () => kept.up(),
    onSilent: ({ id }) => log.error({ worker: id }, 'a worker is silent and is ended'),
  });
  const withinMs = environment.DRAIN_MS + STOP_WITHIN_MS + MARGIN_MS;
  void kept.gaveUp.then(async (code) => {
    log.error({ code: `EXIT_${code}` }, 'the workers cannot be kept running');
    await kept.stop(withinMs);
    process.exit(code);
  });
  const { METRICS_PORT: port, HOST: host } = environment;
  const shown = port === undefined ? null : await serveMetrics({ metrics: metrics.measured, port, host });
  await kept.start();
  return {
    stopWithinMs: withinMs + MARGIN_MS,
    async stop() {
      stopWatching();
      const ends = await kept.stop(withinMs);
      await shown?.stop();
      // One that had not begun to listen for it ends by the signal itself.
      const areWell = ends.every(({ code, signal }) => code === 0 || signal === 'SIGTERM');
      if (!areWell) throw new Error('a worker did not end well');
    },
  };
}
