import { openNote, parseCheckpoint, type Checkpoint } from '@brobygger/transparency-log';
import { join } from 'node:path';
import { aLog, aPlace, leaves, ORIGIN, witnessKey } from '../../packages/witness/src/witness.test-setup';
import { startNode, type NodeProcess } from './node-process';

const DYING = join(__dirname, 'dying-at-link.mjs');
const log = aLog(leaves(60));
const forked = aLog([...leaves(9), ...leaves(51, 'forked')]);

interface Served extends NodeProcess {
  readonly url: string;
}

/** Starts the built witness, and resolves when it listens. */
async function serve(variables: Readonly<Record<string, string>>, port: string): Promise<Served> {
  const environment = { ...variables, WITNESS_PORT: port, LOG_LEVEL: 'info' };
  const started = startNode('packages/witness/dist/main.js', environment);
  await started.said('"msg":"ready"');
  return { ...started, url: `http://127.0.0.1:${port}` };
}

async function freePort(): Promise<string> {
  const { freePort: find } = await import('../../packages/embedded-database/src/free-port');
  return String(await find());
}

/** The status of the answer, and the cosigned checkpoint; `null` where the witness died on the way. */
async function add(url: string, request: string): Promise<{ status: number; cosigned: Checkpoint | null } | null> {
  const checkpoint = request.slice(request.indexOf('\n\n') + 2);
  try {
    const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: request });
    const body = await response.text();
    return { status: response.status, cosigned: response.ok ? cosignedIn(`${checkpoint}${body}`) : null };
  } catch {
    return null;
  }
}

function cosignedIn(note: string): Checkpoint {
  const opened = openNote(note, [witnessKey]);
  const read = opened.ok ? parseCheckpoint(opened.value.text) : null;
  if (!read?.ok) throw new Error('not cosigned');
  return read.value;
}

async function last(url: string): Promise<Checkpoint> {
  const response = await fetch(`${url}/checkpoint?origin=${encodeURIComponent(ORIGIN)}`);
  return cosignedIn(await response.text());
}

test.each([
  ['before the checkpoint has its place', 'BEFORE', 9],
  ['after it, and before the answer', 'AFTER', 20],
])('a witness killed %s never cosigns another tree beside it', async (_when, DIE, kept) => {
  const place = aPlace();
  const port = await freePort();
  try {
    const dying = await serve({ ...place.variables, DIE, NODE_OPTIONS: `--import=${DYING}` }, port);
    expect(await add(dying.url, await log.request(0, 9))).toMatchObject({ status: 200 });
    dying.tell('SIGUSR2');
    await dying.said('armed');
    expect(await add(dying.url, await log.request(9, 20))).toBeNull();
    expect((await dying.ended).signal).toBe('SIGKILL');

    const again = await serve(place.variables, port);
    expect((await last(again.url)).size).toBe(kept);
    // Whether the lost one was kept or not, one of the two trees is cosigned, and the other never.
    const [one, other] = kept === 20 ? [log, forked] : [forked, log];
    const ahead = kept === 20 ? await one.request(20, 30) : await one.request(9, 20);
    expect(await add(again.url, await other.request(9, 20))).toMatchObject(
      kept === 20 ? { status: 409, cosigned: null } : { status: 200 },
    );
    expect(await add(again.url, ahead)).toMatchObject(kept === 20 ? { status: 200 } : { status: 409, cosigned: null });
    await again.end('SIGTERM');
  } finally {
    place.remove();
  }
});

test('killed again and again under traffic, it forgets no answer that it gave', async () => {
  const place = aPlace();
  const port = await freePort();
  try {
    let [size, round] = [0, 0];
    for (; round < 8; round += 1) {
      const witness = await serve(place.variables, port);
      const found = size === 0 ? 0 : (await last(witness.url)).size;
      // One that was kept and not answered may be there beside those that were answered.
      expect(found - size === 0 || found - size === 1).toBe(true);
      size = found;
      const killed = 1 + (round % 4);
      for (let step = 0; step < killed; step += 1) {
        expect(await add(witness.url, await log.request(size, size + 1))).toMatchObject({ status: 200 });
        size += 1;
      }
      const lost = add(witness.url, await log.request(size, size + 1));
      await witness.end('SIGKILL');
      if ((await lost)?.status === 200) size += 1;
    }
    const witness = await serve(place.variables, port);
    expect((await last(witness.url)).size - size).toBeLessThanOrEqual(1);
    const rewritten = aLog(leaves(60).with(0, 'rewritten'));
    const now = (await last(witness.url)).size;
    expect(await add(witness.url, await rewritten.request(now, now + 5))).toMatchObject({ status: 422 });
    await witness.end('SIGTERM');
  } finally {
    place.remove();
  }
});

test('a second witness in the folder of the first does not start', async () => {
  const place = aPlace();
  try {
    const first = await serve(place.variables, await freePort());
    const second = startNode('packages/witness/dist/main.js', { ...place.variables });
    const { code, stderr } = await second.ended;
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^`WITNESS_FOLDER` cannot be used: .* in use by process \d+\n$/),
    ]);
    await first.end('SIGTERM');
  } finally {
    place.remove();
  }
});
