import { CrewTopic } from './crew';
import { watchSilence } from './watch-silence';
import { createWorkerChannel, type WorkerChannel } from './worker-channel';
import type { Worker } from './worker';

/** A worker that answers, or hangs. */
function aWorker(id: number, hangs: boolean, ended: string[]): Worker {
  const inPrimary: WorkerChannel = createWorkerChannel((message) => inWorker.receive(message));
  const inWorker: WorkerChannel = createWorkerChannel((message) => inPrimary.receive(message));
  if (!hangs) inWorker.hear(CrewTopic.ALIVE, () => true);
  else inWorker.hear(CrewTopic.ALIVE, () => new Promise(() => undefined));
  const never = new Promise<never>(() => undefined);
  return {
    id,
    pid: -1,
    channel: inPrimary,
    up: never,
    ended: never,
    end: (signal) => void ended.push(`${id} ${signal}`),
  };
}

test('a worker that hangs is ended once, and one that answers goes on', async () => {
  const ended: string[] = [];
  const workers = [aWorker(1, false, ended), aWorker(2, true, ended)];
  const silent: number[] = [];
  let hear: () => void = () => undefined;
  const heard = new Promise<void>((resolve) => (hear = resolve));
  const stop = watchSilence({
    workers: () => workers,
    askEveryMs: 1,
    silentMs: 20,
    onSilent({ id }) {
      silent.push(id);
      hear();
    },
  });
  await heard;
  stop();
  // What was asked before it was given up is no second reason.
  await Promise.allSettled(workers.map(({ channel }) => channel.ask(CrewTopic.ALIVE, null, 40)));
  expect([silent, ended]).toEqual([[2], ['2 SIGKILL']]);
});
