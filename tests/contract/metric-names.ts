import { createMetrics } from '@brobygger/gateway';
import { createEndCounts } from '../../packages/domain/src/workers/end-counts';
import { createSubgraphMetrics } from '@brobygger/subgraph-kit';
import { measureOutbox } from '../../packages/subgraph-kit/src/http/outbox-metrics';
import { createWitnessMetrics } from '../../packages/witness/src/http/witness-metrics';

/** A metric of ours, with its labels in the order of their declaration. */
export interface OwnMetric {
  readonly name: string;
  readonly labels: readonly string[];
}

/** The registries behind each `/metrics`: of gateway, subgraph and witness. */
const registries = () => {
  const subgraph = createSubgraphMetrics();
  measureOutbox(subgraph.registry, { lag: () => Promise.resolve([]) });
  return [createMetrics().registry, subgraph.registry, createWitnessMetrics().registry];
};

/** What Prometheus makes itself. */
const OF_PROMETHEUS = ['up'];
const OF_HISTOGRAM = ['_bucket', '_sum', '_count'];

/** All names that `/metrics` prints somewhere, those of histograms in their three forms. */
export async function printedNames(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(registries().map((registry) => registry.metrics()));
  const declared = texts.flatMap((text) => [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)]);
  const names = declared.flatMap(([, name = '', type]) =>
    type === 'histogram' ? OF_HISTOGRAM.map((form) => `${name}${form}`) : [name],
  );
  return new Set([...names, ...ofPrimary().map(({ name }) => name), ...OF_PROMETHEUS]);
}

const ofPrimary = () => createEndCounts(() => 0).metrics();

/** Our own metrics, by name. */
export function ownMetrics(): readonly OwnMetric[] {
  const ofRegistries = registries().flatMap((registry) => registry.getMetricsAsArray() as readonly unknown[]);
  const own = ofRegistries.map((metric) => {
    const { name, labelNames } = metric as { readonly name: string; readonly labelNames: readonly string[] };
    return { name, labels: labelNames };
  });
  const counted = [
    { name: 'brobygger_workers', labels: [] },
    { name: 'brobygger_worker_ends_total', labels: ['code'] },
  ];
  const all = [...own.filter(({ name }) => name.startsWith('brobygger_')), ...counted];
  return [...new Map(all.map((metric) => [metric.name, metric])).values()];
}

const NAMES = /\b(?:brobygger|nodejs|process)_[a-z0-9_]+\b|\bup\b(?=\{| ==)/g;

/** The metrics that an expression names. */
export const namesIn = (expression: string): readonly string[] => expression.match(NAMES) ?? [];
