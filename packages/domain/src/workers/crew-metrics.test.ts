import type { MeasuredProcess, Metrics } from '../serve-metrics';
import { createCrewMetrics } from './crew-metrics';

interface Metric {
  readonly name: string;
  readonly type: string;
  readonly value: number;
}

const asked = (value: number): Metric => ({ name: 'asked', type: 'counter', value });
const open = (value: number): Metric => ({ name: 'open', type: 'gauge', value });

/** Adds what has the same name. */
function sumOf(parts: readonly Metrics[]): MeasuredProcess {
  const sums = new Map<string, Metric>();
  for (const metric of parts.flat() as unknown as readonly Metric[]) {
    sums.set(metric.name, { ...metric, value: metric.value + (sums.get(metric.name)?.value ?? 0) });
  }
  const all = [...sums.values()];
  const text = all.map(({ name, value }) => `${name} ${value}`).join(', ');
  return { contentType: 'text', metrics: () => Promise.resolve(text), getMetricsAsJSON: () => Promise.resolve(all) };
}

/** Workers that say of themselves what the test has them say; one that says nothing is silent. */
function aCrew(says: Map<number, Metrics | null>) {
  const { measured, ended } = createCrewMetrics({
    sumOf,
    own: () => [{ name: 'workers', type: 'gauge', value: says.size } as Metric],
    ask: () =>
      new Map(
        [...says].map(([id, said]) => [
          id,
          said === null ? Promise.reject(new Error('silent')) : Promise.resolve(said),
        ]),
      ),
  });
  return { sum: () => measured.metrics(), ended };
}

test('what all workers and their primary have measured is one sum', async () => {
  const crew = aCrew(
    new Map([
      [1, [asked(3), open(1)]],
      [2, [asked(4), open(2)]],
    ]),
  );
  expect(await crew.sum()).toBe('asked 7, open 3, workers 2');
});

test('a counter never goes back: what a worker counted stays when it has ended, and what it held does not', async () => {
  const says = new Map<number, Metrics>([
    [1, [asked(3), open(1)]],
    [2, [asked(4), open(2)]],
  ]);
  const crew = aCrew(says);
  await crew.sum();
  says.delete(1);
  crew.ended(1);
  expect(await crew.sum()).toBe('asked 7, open 2, workers 1');
  says.set(3, [asked(1), open(5)]);
  says.delete(2);
  crew.ended(2);
  expect(await crew.sum()).toBe('asked 8, open 5, workers 1');
});

test('a worker that is silent stands as it stood last', async () => {
  const says = new Map<number, Metrics | null>([
    [1, [asked(3)]],
    [2, [asked(4)]],
  ]);
  const crew = aCrew(says);
  await crew.sum();
  says.set(1, null).set(2, [asked(5)]);
  expect(await crew.sum()).toBe('asked 8, workers 2');
});
