import { SERVICE_NAMES } from '@brobygger/domain';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';

type Ratios = Readonly<Record<string, number | null>>;

const { ratiosOf, worseThan } = jest.requireActual<{
  ratiosOf(measured: object): Ratios;
  worseThan(kept: Ratios, now: Ratios): readonly string[];
}>('../../bench/ratios.mjs');
const { startDelayedLine } = jest.requireActual<{
  startDelayedLine(where: {
    host: string;
    port: number;
    delayMs: number;
  }): Promise<{ readonly port: number; stop(): Promise<void> }>;
}>('../../bench/delayed-line.mjs');

const { stockSupergraph } = jest.requireActual<{
  stockSupergraph(urls: Readonly<Record<string, string>>): string;
}>('../../bench/stock-schema.mjs');

test('the other side is the same schema without labels, consents and what changes something', () => {
  const urls = Object.fromEntries(SERVICE_NAMES.map((name) => [name, `http://${name}.test/graphql`]));
  const supergraph = stockSupergraph(urls);
  expect(supergraph).toContain('type HousingRecords');
  expect(supergraph).not.toMatch(/^input (?!join__)|^type Mutation|@requiresConsent/m);
});

test('the bench judges by the median of the rounds, and leaves out what was not measured', () => {
  const round = (ours: number, stock: number) => ({ ours: { perSecond: ours }, stock: { perSecond: stock } });
  const ratios = ratiosOf({ covered: { rounds: [round(20, 10), round(90, 10), round(30, 10)] } });
  expect(ratios).toMatchObject({ stock: 3, floor: null, hive: null, million: null, aloneP50: null });
});

test('the bench says which ratio is worse than the kept one by more than a tenth, whichever way is better', () => {
  const kept = { stock: 4, floor: 0.5, hive: null, aloneP50: 2 };
  expect(worseThan(kept, { stock: 3.61, floor: 0.7, hive: 1, aloneP50: 2.19 })).toEqual([]);
  expect(worseThan(kept, { stock: 3.59, floor: null, hive: 1, aloneP50: 2.21 })).toEqual([
    'ours ÷ stock is 3.59, and was 4.00: worse by more than a tenth',
    'p50 at one connection ÷ that of the logged floor is 2.21, and was 2.00: worse by more than a tenth',
  ]);
  expect(worseThan({}, { stock: 0.1 })).toEqual([]);
});

test('what a server answers arrives later and in order, and what it is asked does not wait', async () => {
  const PIECES = Array.from({ length: 40 }, (_, n) => `${n},`);
  const asked: number[] = [];
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    socket.on('data', async () => {
      asked.push(performance.now());
      for (const piece of PIECES) {
        socket.write(piece);
        await setImmediate();
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const line = await startDelayedLine({ host: '127.0.0.1', port, delayMs: 50 });
  const client = connect(line.port, '127.0.0.1');
  try {
    client.write('?');
    let heard = '';
    let firstAt = 0;
    while (heard.length < PIECES.join('').length) {
      const [chunk] = (await once(client, 'data')) as [Buffer];
      if (heard === '') firstAt = performance.now();
      heard += chunk.toString();
    }
    expect(heard).toBe(PIECES.join(''));
    // A timer may end a millisecond before its time.
    expect(firstAt - (asked[0] ?? 0)).toBeGreaterThanOrEqual(49);
  } finally {
    client.destroy();
    await line.stop();
    server.close();
  }
});
