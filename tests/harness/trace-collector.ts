import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readingSpans, type ReadSpans } from './checked-spans';

/** A value as OTLP has it in JSON: under the name of its kind. */
type Coded = Readonly<Record<string, unknown>>;

interface CodedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly traceState?: string;
  readonly name: string;
  readonly attributes?: readonly CodedAttribute[];
  readonly status?: { readonly message?: string };
  readonly events?: readonly unknown[];
  readonly links?: readonly { readonly spanId: string; readonly attributes?: readonly CodedAttribute[] }[];
}

interface CodedAttribute {
  readonly key: string;
  readonly value: Coded;
}

interface Exported {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly CodedAttribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly CodedSpan[] }[];
  }[];
}

/** What started programs send their traces to, which reads them as those of this process are read. */
export interface TraceCollector extends ReadSpans {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts it on a port of this machine. It takes OTLP over HTTP, in JSON, as the exporter sends it. */
export async function startTraceCollector(): Promise<TraceCollector> {
  const { texts, faults, read } = readingSpans();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => (body += String(part)));
    request.on('end', () => {
      for (const { resource, scopeSpans } of (JSON.parse(body) as Exported).resourceSpans) {
        const of = { attributes: decoded(resource.attributes) };
        for (const span of scopeSpans.flatMap(({ spans }) => spans)) read(ended(span, of));
      }
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    texts,
    faults,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const ended = (span: CodedSpan, resource: { readonly attributes: Readonly<Record<string, unknown>> }) => ({
  name: span.name,
  attributes: decoded(span.attributes),
  resource,
  status: span.status?.message === undefined ? {} : { message: span.status.message },
  events: span.events ?? [],
  links: (span.links ?? []).map(({ spanId, attributes }) => ({
    context: { spanId },
    attributes: decoded(attributes),
  })),
  spanContext: () => ({ traceId: span.traceId, spanId: span.spanId, traceState: span.traceState }),
});

const decoded = (attributes: readonly CodedAttribute[] = []): Readonly<Record<string, unknown>> =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));

/** Whole numbers may come as text. */
const plain = ({ intValue, ...others }: Coded): unknown =>
  intValue === undefined ? Object.values(others)[0] : Number(intValue);
