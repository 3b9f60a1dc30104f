import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

const PACKAGE = join(__dirname, '..', 'dist', 'index.js');

/** A process that traces one piece of work, as a service does, and what it says. */
async function aTracedProcess(endpoint: string | undefined): Promise<string> {
  const program = `
    const { exportTraces, traced } = require(${JSON.stringify(PACKAGE)});
    const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: ${JSON.stringify(endpoint)}, OTEL_TRACES_SAMPLER_ARG: 1 };
    exportTraces('nav', environment, () => console.log('lost')).then(async (traces) => {
      await traced('decide', { attributes: { 'brobygger.wants': 3 } }, async () => console.log('worked'));
      console.log(Object.keys(require.cache).some((name) => name.includes('sdk-trace')) ? 'loaded' : 'nothing loaded');
      await traces.stop();
    });`;
  const child = spawn(process.execPath, ['--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += String(text)));
  await once(child, 'close');
  return said;
}

test('spans go to the collector that the environment names, and say no more than they may', async () => {
  const received: { readonly path: string | undefined; readonly body: string }[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part) => (body += String(part)));
    request.on('end', () => {
      received.push({ path: request.url, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const { port } = collector.address() as AddressInfo;
  expect(await aTracedProcess(`http://127.0.0.1:${port}/`)).toBe('worked\nloaded\n');
  collector.close();

  expect(received.map(({ path }) => path)).toEqual(['/v1/traces']);
  const { resourceSpans } = JSON.parse(received[0]?.body ?? '') as {
    readonly resourceSpans: readonly {
      readonly resource: { readonly attributes: readonly { readonly key: string }[] };
      readonly scopeSpans: readonly { readonly spans: readonly object[] }[];
    }[];
  };
  const [{ resource, scopeSpans } = { resource: { attributes: [] }, scopeSpans: [] }] = resourceSpans;
  expect(scopeSpans[0]?.spans).toMatchObject([
    { name: 'decide', attributes: [{ key: 'brobygger.wants', value: { intValue: 3 } }] },
  ]);
  expect(resource.attributes.map(({ key }) => key)).toEqual(['service.name', 'service.namespace']);
});

test('a collector that is away takes nothing from the work', async () => {
  expect(await aTracedProcess('http://127.0.0.1:9')).toBe('worked\nloaded\nlost\n');
});

test('without a collector nothing is traced, and what would trace is not even loaded', async () => {
  expect(await aTracedProcess(undefined)).toBe('worked\nnothing loaded\n');
});
