import { measureOutbox } from './outbox-metrics';
import { createSubgraphMetrics } from './subgraph-metrics';
import { sumOf } from './sum-of';

test('what workers count is summed, and the outbox that all of them read is no sum', async () => {
  const lag = [{ destination: 'consent', waiting: 3, refused: 1, seconds: 42 }];
  const workers = [createSubgraphMetrics(), createSubgraphMetrics()];
  for (const { registry, refusedHops } of workers) {
    measureOutbox(registry, { lag: () => Promise.resolve(lag) });
    refusedHops.inc({ reason: 'REPLAYED' });
  }
  const text = await sumOf(await Promise.all(workers.map(({ registry }) => registry.getMetricsAsJSON()))).metrics();
  for (const line of [
    'brobygger_refused_hops_total{reason="REPLAYED"} 2',
    'brobygger_outbox_oldest_seconds{destination="consent"} 42',
    'brobygger_outbox_messages{destination="consent",state="waiting"} 3',
    'brobygger_outbox_messages{destination="consent",state="refused"} 1',
  ]) {
    expect(text).toContain(line);
  }
});
