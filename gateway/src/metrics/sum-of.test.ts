import { createMetrics } from './metrics';
import { sumOf } from './sum-of';

test('requests of all workers are summed, and a breaker that is open at one is seen', async () => {
  const [one, other] = [createMetrics(), createMetrics()];
  for (const { requests } of [one, other]) requests.observe({ outcome: 'complete' }, 0.02);
  one.breakers.set({ subgraph: 'nav' }, 1);
  other.breakers.set({ subgraph: 'nav' }, 0);
  one.breakers.set({ subgraph: 'housing' }, 1);
  other.breakers.set({ subgraph: 'housing' }, 1);
  const parts = await Promise.all([one, other].map(({ registry }) => registry.getMetricsAsJSON()));
  const text = await sumOf(parts).metrics();
  for (const line of [
    'brobygger_request_seconds_count{outcome="complete"} 2',
    'brobygger_request_seconds_bucket{le="0.025",outcome="complete"} 2',
    'brobygger_subgraph_resting{subgraph="nav"} 1',
    'brobygger_subgraph_resting{subgraph="housing"} 1',
  ]) {
    expect(text).toContain(line);
  }
});
