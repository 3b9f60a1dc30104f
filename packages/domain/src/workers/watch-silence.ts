import { CrewTopic } from './crew';
import type { Worker } from './worker';

/** How often workers are asked whether they are there, and for how long one may be silent, in milliseconds. */
const ASK_EVERY_MS = 5000;
const SILENT_MS = 30_000;

/**
 * Ends a worker that hangs. It holds the connections that it has for good, and whoever looks at the port is led past it to those that
 * answer, so that nobody else would see. Call the result to watch no more.
 */
export function watchSilence({
  workers,
  onSilent,
  askEveryMs = ASK_EVERY_MS,
  silentMs = SILENT_MS,
}: {
  readonly workers: () => readonly Worker[];
  readonly onSilent: (worker: Worker) => void;
  readonly askEveryMs?: number;
  readonly silentMs?: number;
}): () => void {
  const silent = new Set<number>();
  const watch = setInterval(() => {
    for (const worker of workers()) {
      worker.channel.ask(CrewTopic.ALIVE, null, silentMs).catch(() => {
        const runs = workers().some(({ id }) => id === worker.id);
        if (!runs || silent.has(worker.id)) return;
        silent.add(worker.id);
        onSilent(worker);
        worker.end('SIGKILL');
      });
    }
  }, askEveryMs);
  return () => clearInterval(watch);
}
