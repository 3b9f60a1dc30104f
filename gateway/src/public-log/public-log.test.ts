import type { LogFile } from '@brobygger/domain';
import { aGateway } from '../gateway.test-setup';

const FILES: Readonly<Record<string, LogFile>> = {
  checkpoint: { body: Buffer.from('a.test/log\n1\n'), isText: true, isFixed: false },
  'tile/0/000': { body: Buffer.alloc(8192, 1), isText: false, isFixed: true },
  'tile/0/x001/234.p/3': { body: Buffer.alloc(96, 2), isText: false, isFixed: false },
};

test.each([
  ['checkpoint', 'text/plain; charset=utf-8', 'no-cache'],
  ['tile/0/000', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ['tile/0/x001/234.p/3', 'application/octet-stream', 'no-cache'],
])('%s is read by anybody, and kept as long as it stands', async (path, type, kept) => {
  const gateway = await aGateway({ readLog: (asked) => Promise.resolve(FILES[asked] ?? null) });
  try {
    const { statusCode, headers, rawPayload } = await gateway.app.inject({ url: `/log/${path}` });
    expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([200, type, kept]);
    expect(rawPayload).toEqual(FILES[path]?.body);
  } finally {
    await gateway.stop();
  }
});

test('what the log has not is no file, and an outage is no absence', async () => {
  const gateway = await aGateway({
    readLog: (path) => (path === 'checkpoint' ? Promise.reject(new Error('away')) : Promise.resolve(null)),
  });
  try {
    const [none, away] = await Promise.all(
      ['/log/tile/9', '/log/checkpoint'].map((url) => gateway.app.inject({ url })),
    );
    expect([none?.statusCode, none?.json<{ code: string }>().code]).toEqual([404, 'NOT_FOUND']);
    expect([away?.statusCode, away?.json<{ code: string }>().code]).toEqual([503, 'REGISTRY_UNAVAILABLE']);
  } finally {
    await gateway.stop();
  }
});
