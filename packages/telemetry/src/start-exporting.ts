import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace';
import { startTracing, type RunningTracing } from './start-tracing';

/** So long it is tried, with all that is tried again. */
const TAKEN_WITHIN_MS = 5000;

/** The code of a result that is none of success. */
const FAILED = 1;

/** Traces this process, and sends what was traced to the collector. What it does not take is given up, and `onLost` is told. */
export function startExporting({
  service,
  share,
  endpoint,
  onLost,
}: {
  readonly service: string;
  readonly share: number;
  readonly endpoint: string;
  readonly onLost: () => void;
}): RunningTracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: TAKEN_WITHIN_MS,
  });
  return startTracing({
    service,
    share,
    processor: new BatchSpanProcessor({ exporter: tellingOfLoss(exporter, onLost) }),
  });
}

const tellingOfLoss = (exporter: SpanExporter, onLost: () => void): SpanExporter => ({
  export: (spans, done) =>
    exporter.export(spans, (result) => {
      if (result.code === FAILED) onLost();
      done(result);
    }),
  shutdown: () => exporter.shutdown(),
});
