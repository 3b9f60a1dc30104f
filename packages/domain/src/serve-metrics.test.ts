import { connect } from 'node:net';
import { once } from 'node:events';
import { serveMetrics } from './serve-metrics';

const metrics = { contentType: 'text/plain; version=0.0.4', metrics: () => Promise.resolve('a_metric 1\n') };
const at = { port: 0, host: '127.0.0.1' };

test('the port of the metrics has the metrics and nothing else', async () => {
  const { url, stop } = await serveMetrics({ metrics, ...at });
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    metrics.contentType,
    'a_metric 1\n',
  ]);
  expect((await fetch(new URL('/', url))).status).toBe(404);
  expect((await fetch(new URL('/graphql', url), { method: 'POST', body: '{}' })).status).toBe(404);
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(404);
  await stop();
});

test('metrics that cannot be had are an error without a word of it', async () => {
  const broken = { ...metrics, metrics: () => Promise.reject(new Error('what it is about')) };
  const { url, stop } = await serveMetrics({ metrics: broken, ...at });
  const response = await fetch(url);
  expect([response.status, await response.text()]).toEqual([500, '']);
  await stop();
});

test('it stops at once although somebody is connected, and then nobody listens', async () => {
  const { url, stop } = await serveMetrics({ metrics, ...at });
  const silent = connect(Number(new URL(url).port), '127.0.0.1');
  await once(silent, 'connect');
  await (await fetch(url)).text();
  await Promise.all([stop(), once(silent, 'close')]);
  await expect(fetch(url)).rejects.toThrow();
});

test('a port that is taken is said', async () => {
  const { url, stop } = await serveMetrics({ metrics, ...at });
  await expect(serveMetrics({ metrics, host: at.host, port: Number(new URL(url).port) })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  await stop();
});
