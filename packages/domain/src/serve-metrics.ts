import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createArrivalLimits } from './arrival-limits';
import { trackUnusedConnections } from './unused-connections';

/** Metrics as a registry of Prometheus' client gives them to be put together with others. */
export type Metrics = readonly { readonly name: string; readonly type: unknown }[];

/** What a process measures of itself, as a registry of Prometheus' client gives it. */
export interface MeasuredProcess {
  readonly contentType: string;
  metrics(): Promise<string>;
  getMetricsAsJSON(): Promise<Metrics>;
}

/** A listener for metrics alone. */
export interface MetricsListener {
  /** Where the metrics are, `http://host:port/metrics`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves `/metrics`, and nothing else, on a port of its own, which can be closed to those who may reach the service. */
export async function serveMetrics({
  metrics,
  port,
  host,
}: {
  readonly metrics: Pick<MeasuredProcess, 'contentType' | 'metrics'>;
  readonly port: number;
  readonly host: string;
}): Promise<MetricsListener> {
  const limits = createArrivalLimits();
  const server = createServer(limits.http, (request, response) => {
    // The last answer before the end takes its connection with it.
    if (!server.listening) response.setHeader('connection', 'close');
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.on('clientError', limits.onClientError);
  limits.watch(server);
  const closeUnused = trackUnusedConnections(server);
  server.listen(port, host);
  await once(server, 'listening');
  const { address, port: listensOn, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${listensOn}/metrics`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      closeUnused();
      server.closeIdleConnections();
      await closed;
    },
  };
}
