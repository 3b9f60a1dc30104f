import { createWorkerChannel, WorkerSilent, type WorkerChannel } from './worker-channel';

/** Both ends of a line, over which everything goes as text. */
function aLine(): readonly [WorkerChannel, WorkerChannel] {
  const over = (message: unknown): unknown => JSON.parse(JSON.stringify(message));
  const one: WorkerChannel = createWorkerChannel((message) => other.receive(over(message)));
  const other: WorkerChannel = createWorkerChannel((message) => one.receive(over(message)));
  return [one, other];
}

test('each end tells the other, and is answered what it asks, also out of order', async () => {
  const [one, other] = aLine();
  const told: unknown[] = [];
  const release: (() => void)[] = [];
  other.hear('note', (content) => told.push(content));
  other.hear('slow', (content) => new Promise((resolve) => release.push(() => resolve(content))));
  one.hear('who', () => 'one');
  one.tell('note', { n: 1 });
  const answers = [one.ask('slow', 'a'), one.ask('slow', 'b'), other.ask('who', null)];
  expect(await answers[2]).toBe('one');
  release.reverse().forEach((answer) => answer());
  expect([told, await answers[0], await answers[1]]).toEqual([[{ n: 1 }], 'a', 'b']);
});

test('what the other end cannot answer, does not know of or keeps to itself is no answer', async () => {
  const [one, other] = aLine();
  other.hear('fails', () => Promise.reject(new Error('secret')));
  other.hear('never', () => new Promise(() => undefined));
  for (const asked of [one.ask('fails', null), one.ask('nobody knows', null), one.ask('never', null, 1)]) {
    await expect(asked).rejects.toBeInstanceOf(WorkerSilent);
  }
});

test('what is no message of ours is let be', () => {
  const [one] = aLine();
  expect(() => one.receive({ type: 'prom-client:getMetricsReq' })).not.toThrow();
});
