import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { aCertificate } from './certificate.test-setup';
import type { AuditedEntry } from './cef';
import { lineIn, startSyslog, type Manners, type SyslogOfTest } from './syslog-server.test-setup';
import { writerTo } from './write-lines';

const entry = (n: number): AuditedEntry => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  at: new Date('2026-03-02T10:00:00Z'),
  youthId: '00000000-0000-4000-8000-0000000000a1',
  personId: `Zø${n}\n|=`,
  requestId: 'r|WARN|',
  act: 'READ',
  basis: n % 2 === 0 ? 'EMERGENCY' : 'CONSENT',
});
const SOME = [1, 2, 3].map(entry);
const LOCAL = { host: '127.0.0.1' };
const idents = (syslog: SyslogOfTest): readonly unknown[] => syslog.lines().map(({ extension }) => extension['suid']);
const ALL = ['Zø1\n|=', 'Zø2\n|=', 'Zø3\n|='];

test('a page goes over one connection, in order, and the graver ones as such', async () => {
  const syslog = await startSyslog();
  await writerTo({ by: 'tcp', ...LOCAL, port: syslog.port })(SOME);
  expect(idents(syslog)).toEqual(ALL);
  expect(syslog.messages.map((message) => message.slice(0, 5))).toEqual(['<110>', '<108>', '<110>']);
  await syslog.stop();
});

test.each<readonly [string, Manners]>([
  ['hangs up at once', (socket) => socket.end()],
  ['hangs up without a word', (socket) => socket.destroy()],
  ['hangs up in the middle', (socket) => socket.once('data', () => socket.resetAndDestroy())],
  ['reads and never ends', (socket) => socket.resume()],
  ['does not read', (socket) => socket.pause()],
])('a syslog that %s has taken nothing', async (_what, manners) => {
  const syslog = await startSyslog({ manners });
  const large = { ...entry(1), requestId: 'r'.repeat(1000) };
  const write = writerTo({ by: 'tcp', ...LOCAL, port: syslog.port }, { withinMs: 500 });
  await expect(write(Array.from({ length: 5000 }, () => large))).rejects.toMatchObject({
    code: expect.any(String) as string,
  });
  await syslog.stop();
});

test('a syslog that is not there has taken nothing', async () => {
  const syslog = await startSyslog();
  await syslog.stop();
  await expect(writerTo({ by: 'tcp', ...LOCAL, port: syslog.port })(SOME)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  });
});

test('by TLS it goes to whom somebody vouches for, and to nobody else', async () => {
  const { cert, key } = aCertificate();
  const syslog = await startSyslog({ tls: { cert, key } });
  const target = { by: 'tls', host: 'localhost', port: syslog.port } as const;
  await expect(writerTo(target)(SOME)).rejects.toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  expect(syslog.messages).toEqual([]);
  await writerTo(target, { ca: cert })(SOME);
  expect(idents(syslog)).toEqual(ALL);
  const byAddress = writerTo({ ...target, host: '127.0.0.1' }, { ca: cert });
  await expect(byAddress(SOME)).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  await syslog.stop();
});

test('by UDP a line is a datagram', async () => {
  const receiver = createSocket('udp4').bind(0, '127.0.0.1');
  await once(receiver, 'listening');
  const came: string[] = [];
  const all = new Promise<void>((done) => {
    receiver.on('message', (message) => {
      if (came.push(lineIn(message.toString())) === SOME.length) done();
    });
  });
  await writerTo({ by: 'udp', ...LOCAL, port: receiver.address().port })(SOME);
  await all;
  expect(came).toHaveLength(SOME.length);
  receiver.close();
});

test('on the standard output a line is a line', async () => {
  const [written, write] = [[] as string[], process.stdout.write];
  process.stdout.write = ((text: string, done: () => void) => {
    written.push(text);
    done();
    return true;
  }) as typeof process.stdout.write;
  try {
    await writerTo({ by: 'stdout' })(SOME);
  } finally {
    process.stdout.write = write;
  }
  const lines = written.join('').split('\n');
  expect(lines.map((line) => line.slice(0, 6))).toEqual(['CEF:0|', 'CEF:0|', 'CEF:0|', '']);
});
