import { z } from 'zod';

/** Where traces go. Headers, time limits and the like the exporter reads by the names of OpenTelemetry (`OTEL_EXPORTER_OTLP_HEADERS`). */
export const tracingVariables = {
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .union([z.literal('').transform(() => undefined), z.url({ protocol: /^https?$/ })])
    .optional()
    .describe('Base address of the collector that traces are sent to (OTLP over HTTP); nothing is traced without it'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Which share of the requests is traced, of those that do not come with a trace of their own'),
} as const;

/** What a process reads of it. */
export interface TracingEnvironment {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_TRACES_SAMPLER_ARG: number;
}
