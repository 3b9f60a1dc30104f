import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { aGateway } from '../gateway.test-setup';

test('who was let in before the gateway closed is answered, and then let go', async () => {
  const gateway = await aGateway();
  await gateway.app.listen({ port: 0, host: '127.0.0.1' });
  const client = connect((gateway.app.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  await once(gateway.app.server, 'connection');
  const stopping = gateway.stop();
  client.write('GET /isalive HTTP/1.1\r\nhost: here\r\n\r\n');
  let answer = '';
  client.on('data', (text: string) => (answer += text));
  await Promise.all([stopping, once(client, 'close')]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*connection: close\r\n[^]*alive$/);
});
