import type { MeasuredProcess, Metrics } from '../serve-metrics';

/** Puts the metrics of several processes together, each as its own says: the sum, the most, the mean. */
export type SumOf = (parts: readonly Metrics[]) => MeasuredProcess;

/** What the workers of a service have measured, together. */
export interface CrewMetrics {
  readonly measured: MeasuredProcess;
  /** Keeps what the worker has counted: a counter that goes back is taken for one that began anew, and all of it counted twice. */
  ended(worker: number): void;
}

/** Makes the sum over those who are asked at each scrape. Whoever does not answer in time stands as it stood last. */
export function createCrewMetrics({
  sumOf,
  ask,
  own,
}: {
  readonly sumOf: SumOf;
  /** What each worker says, by its number. */
  readonly ask: () => ReadonlyMap<number, Promise<unknown>>;
  /** What the primary has measured itself. */
  readonly own: () => Metrics;
}): CrewMetrics {
  const last = new Map<number, Metrics>();
  let counted: Metrics = [];
  let isKept: Promise<void> = Promise.resolve();

  async function sum(): Promise<MeasuredProcess> {
    await Promise.all(
      [...ask()].map(([worker, said]) =>
        said.then(
          (metrics) => void last.set(worker, metrics as Metrics),
          () => undefined,
        ),
      ),
    );
    await isKept;
    return sumOf([...last.values(), counted, own()]);
  }

  return {
    measured: {
      contentType: sumOf([]).contentType,
      metrics: async () => (await sum()).metrics(),
      getMetricsAsJSON: async () => (await sum()).getMetricsAsJSON(),
    },
    ended(worker) {
      const counts = (last.get(worker) ?? []).filter(({ type }) => type === 'counter' || type === 'histogram');
      last.delete(worker);
      isKept = isKept.then(async () => void (counted = await sumOf([counted, counts]).getMetricsAsJSON()));
    },
  };
}
