import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Client } from 'pg';
import { NOTICE_TEXTS, type SentNotice } from '../notice/notice-channel';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { startTimers, type Timers } from './start-timers';
import { TIMER_SCHEMA } from './timer-schema';

let now = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
let sent: SentNotice[] = [];
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());

const work = () =>
  registry.timed((notice) => {
    sent = [...sent, notice];
    return Promise.resolve('SENT');
  });

test('the schema of the timers is at what the library has, so that it need not be loaded to tell', async () => {
  const [row] = await registry.dataSource.query<[{ newest: number }]>(
    'select max(id) as newest from graphile_worker.migrations',
  );
  expect(row.newest).toBe(TIMER_SCHEMA.newest);
});

describe('the timers', () => {
  const running: Timers[] = [];
  afterEach(() => Promise.all(running.splice(0).map((each) => each.stop())));
  const starts = async (deliver?: (id: string) => Promise<void>): Promise<void> => {
    const { findDue, deliver: handOver } = work();
    const timers = await startTimers({
      databaseUrl: registry.databaseUrl,
      work: { findDue, deliver: deliver ?? handOver },
      onFailure: () => undefined,
      lookEveryMs: 50,
    });
    running.push(timers);
  };
  /** How the notices of the youth stand, once each has come so far. */
  async function outcomes(youthId: string, until: (found: readonly (string | null)[]) => boolean) {
    for (;;) {
      const rows = await registry.dataSource.query<{ outcome: string | null }[]>(
        `select outcome from notice n left join notice_delivery d on d.notice_id = n.id where youth_id = $1`,
        [youthId],
      );
      const found = rows.map(({ outcome }) => outcome);
      if (until(found)) return found;
    }
  }

  test('of several instances hand each notice over once, with nothing in it', async () => {
    const youths: string[] = [];
    now = new Date('2026-02-01T12:00:00Z');
    for (let n = 0; n < 20; n += 1) youths.push(await registry.aYouth({ birthDate: '2008-02-14' }));
    now = new Date('2026-02-14T12:00:00Z');
    sent = [];
    await Promise.all([starts(), starts(), starts()]);
    for (const youthId of youths) await outcomes(youthId, (found) => found.length === 1 && found[0] === 'SENT');
    const theirs = sent.filter(({ to }) => youths.includes(to.youthId ?? ''));
    expect(theirs.map(({ to }) => to.youthId).sort()).toEqual([...youths].sort());
    expect(new Set(theirs.map(({ text }) => text))).toEqual(new Set([NOTICE_TEXTS.nb]));
  });

  test('go on with what another was at when it died: its job is taken up, and each notice is there once', async () => {
    now = new Date('2026-04-01T12:00:00Z');
    const youths = [
      await registry.aYouth({ birthDate: '2008-04-14' }),
      await registry.aYouth({ birthDate: '2008-04-14' }),
    ];
    now = new Date('2026-04-14T12:00:00Z');
    await work().findDue();
    // What a process leaves that is killed in the middle: a job that is locked and nobody does.
    await registry.asOwner(
      `update graphile_worker._private_jobs set locked_at = now() - interval '6 minutes', locked_by = 'a process that is gone', attempts = 1
       where key in (select 'notice ' || id from notice where youth_id = any($1::uuid[]))`,
      [youths],
    );
    sent = [];
    await starts();
    for (const youthId of youths) await outcomes(youthId, (found) => found[0] === 'SENT');
    expect(sent.filter(({ to }) => youths.includes(to.youthId ?? ''))).toHaveLength(2);
  });

  test('try again what failed, and keep of the failure nothing that it was about', async () => {
    now = new Date('2026-05-01T12:00:00Z');
    const youthId = await registry.aYouth({ birthDate: '2008-05-14' });
    now = new Date('2026-05-14T12:00:00Z');
    await work().findDue();
    let attempts = 0;
    let kept: readonly object[] = [];
    const { deliver } = work();
    await starts(async (id) => {
      attempts += 1;
      if (attempts === 1) throw new Error('no such person: 15810750037');
      kept = await registry.dataSource.query(
        'select last_error from graphile_worker.jobs where last_error is not null',
      );
      await deliver(id);
    });
    await outcomes(youthId, (found) => found[0] === 'SENT');
    expect([attempts, kept]).toEqual([2, [{ last_error: expect.stringContaining('deliver-notice failed') as string }]]);
    expect(JSON.stringify(kept)).not.toContain('15810750037');
  });

  test('stop while the session that listens has not been answered and is lost, and what they lose ends nothing', async () => {
    const deaf = await startDeafServer(registry.databaseUrl);
    const { findDue, deliver } = work();
    const timers = await startTimers({
      databaseUrl: deaf.url,
      work: { findDue, deliver },
      onFailure: () => undefined,
    });
    await deaf.heard;
    const stopped = timers.stop();
    // Now it waits to say that it listens no more.
    await new Promise(setImmediate);
    deaf.lose();
    await expect(stopped).resolves.toBeUndefined();
    // A rejection that nobody hears is known of by now, and fails this test.
    await new Promise(setImmediate);
    await deaf.stop();
  });
});

/** Stands before a database and passes everything on but the word to listen. */
async function startDeafServer(databaseUrl: string) {
  const { host, port } = new Client(databaseUrl);
  const heard = new EventEmitter();
  const sockets: Socket[] = [];
  const lose = (): void => sockets.forEach((socket) => socket.destroy());
  const server = createServer((client) => {
    const database = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    for (const socket of [client, database]) socket.on('error', () => undefined);
    sockets.push(client, database);
    database.pipe(client);
    client.on('data', (bytes) => {
      if (bytes.includes('LISTEN "jobs:insert"')) heard.emit('listen');
      else database.write(bytes);
    });
    client.on('close', () => database.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(databaseUrl);
  url.searchParams.delete('host');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    heard: once(heard, 'listen'),
    lose,
    async stop() {
      lose();
      await once(server.close(), 'close');
    },
  };
}
