import cluster, { type Worker as ClusterWorker } from 'node:cluster';
import { CrewTopic } from './crew';
import { createWorkerChannel, type WorkerChannel } from './worker-channel';

/** How a worker ended: by itself with a code, or by a signal. */
export interface WorkerEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A worker as its primary has it. */
export interface Worker {
  readonly id: number;
  /** Of its process. */
  readonly pid: number;
  readonly channel: WorkerChannel;
  /** Resolves when it answers requests; never, where it does not come to that. */
  readonly up: Promise<void>;
  readonly ended: Promise<WorkerEnd>;
  end(signal: 'SIGTERM' | 'SIGKILL'): void;
}

/** Starts this program once more as a worker. It ends when this process does, however that ends: Node's own line between them breaks. */
export function forkWorker(): Worker {
  const worker = cluster.fork();
  letGoOfUnaccepted(worker);
  // What cannot be sent any more has a reader that has ended, and of that the primary hears anyway.
  const channel = createWorkerChannel((message) => void worker.send(message, () => undefined));
  worker.on('message', (message) => channel.receive(message));
  const up = new Promise<void>((resolve) => channel.hear(CrewTopic.UP, () => resolve()));
  const ended = new Promise<WorkerEnd>((resolve) => {
    worker.once('exit', (code: number | null, signal: string | null) => resolve({ code, signal }));
    // It could not even be started.
    worker.once('error', () => resolve({ code: 1, signal: null }));
  });
  return {
    id: worker.id,
    pid: worker.process.pid ?? -1,
    channel,
    up,
    ended,
    end: (signal) => void worker.process.kill(signal),
  };
}

/**
 * Ends the connection that was being handed to a worker when that ended. The primary of Node waits for the worker to say that it has
 * taken it, for good where the worker is gone, and the client would wait with it. One that was taken is closed here already.
 */
function letGoOfUnaccepted({ process: child }: ClusterWorker): void {
  let handed: { close(): void } | undefined;
  const send = child.send.bind(child) as (...words: readonly unknown[]) => boolean;
  child.send = ((...words: readonly unknown[]): boolean => {
    const [message, handle] = words as readonly [{ readonly act?: unknown } | undefined, typeof handed];
    if (message?.act === 'newconn') handed = handle;
    return send(...words);
  }) as typeof child.send;
  child.once('exit', () => handed?.close());
}
