import type { RunningTracing } from './start-tracing';
import type { TracingEnvironment } from './tracing-variables';

const NOT_TRACED: RunningTracing = { stop: () => Promise.resolve() };

/**
 * Traces this process where its environment names a collector. What makes spans is loaded only then: it takes 12 MB and half a second.
 * Spans that the collector does not take are given up, and `onLost` is told.
 */
export async function exportTraces(
  service: string,
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share }: TracingEnvironment,
  onLost: () => void,
): Promise<RunningTracing> {
  if (endpoint === undefined) return NOT_TRACED;
  const { startExporting } = await import('./start-exporting.js');
  return startExporting({ service, share, endpoint, onLost });
}
