import { serveMetrics, type MeasuredProcess } from './serve-metrics';

/** A server that has not begun to listen. */
export interface Listener {
  /** Resolves with the address. */
  listen(at: { readonly port: number; readonly host: string }): Promise<string>;
  /** Resolves after the requests that are under way. */
  close(): Promise<unknown>;
}

/** Where a service listens, and how it stops. */
export interface Listening {
  /** `http://host:port`. */
  readonly url: string;
  /** Where its metrics are on a port of their own, or nothing when it has none. */
  readonly metricsUrl: string | null;
  /** Closes both, after the requests that are under way. */
  close(): Promise<void>;
}

/** Listens as the environment says: the service on `PORT`, its metrics on `METRICS_PORT` where it is set. */
export async function listen(
  app: Listener,
  metrics: Pick<MeasuredProcess, 'contentType' | 'metrics'>,
  environment: { readonly PORT: number; readonly HOST: string; readonly METRICS_PORT?: number | undefined },
): Promise<Listening> {
  const { PORT: port, HOST: host, METRICS_PORT: metricsPort } = environment;
  // First, so that no request is taken by a service that then does not start.
  const measured = metricsPort === undefined ? null : await serveMetrics({ metrics, port: metricsPort, host });
  try {
    const url = await app.listen({ port, host });
    return {
      url,
      metricsUrl: measured?.url ?? null,
      async close() {
        await app.close();
        await measured?.stop();
      },
    };
  } catch (cause) {
    await measured?.stop();
    throw cause;
  }
}
