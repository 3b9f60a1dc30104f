import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { trackUnusedConnections } from './unused-connections';

test('a server closes soon although a client has connected and said nothing', async () => {
  const server = createServer();
  const closeUnused = trackUnusedConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(server, 'connection');
  server.close();
  closeUnused();
  await Promise.all([once(server, 'close'), once(client, 'close')]);
});

test('a request that is under way is answered before the server closes', async () => {
  const server = createServer();
  const closeUnused = trackUnusedConnections(server);
  server.on('request', (_request, response) => {
    closeUnused();
    server.close();
    response.setHeader('connection', 'close').end('answered');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await response.text()).toBe('answered');
});

test('a client that has connected just before the server closes is answered what it asks then', async () => {
  const server = createServer((_request, response) => response.setHeader('connection', 'close').end('answered'));
  const closeUnused = trackUnusedConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  await once(server, 'connection');
  closeUnused();
  server.close();
  client.write('GET / HTTP/1.1\r\nhost: here\r\n\r\n');
  let answer = '';
  client.on('data', (text: string) => (answer += text));
  await Promise.all([once(server, 'close'), once(client, 'close')]);
  expect(answer).toContain('answered');
});
