import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSigningKey, SignatureType } from '@brobygger/transparency-log';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import { aSeenYouth, rootOf, treeOf } from '../transparency-log/log-tree.test-setup';
import { LogFaultReason } from './log-fault';
import { sealRound } from './seal-round';
import { createSealer } from './sealer';
import { anchorIn, type Anchor } from './anchor';
import { signedCheckpoint, statedIn } from './checkpoint-note';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const keyOf = (name: string) => generateSigningKey(name, SignatureType.ED25519, Buffer.alloc(32, 9)).key;
const key = TEST_LOG_KEY;
const anchorOf = (note: string | null): Anchor & { kept(): string | null } => {
  let kept = note;
  return { read: () => Promise.resolve(kept), keep: (next) => Promise.resolve(void (kept = next)), kept: () => kept };
};

/** Resolves when somebody waits for the turn to seal. */
async function someoneWaits(): Promise<void> {
  const waiting = `select 1 from pg_locks where not granted and locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await registry.dataSource.query<unknown[]>(waiting)).length === 0);
}

const seals = (anchor: Anchor | null = null) => createSealer(registry.dataSource, { key, anchor }).seal();

describe('a round of sealing', () => {
  test('gives everything that was entered its place, and signs the root over it', async () => {
    await aSeenYouth(registry);
    await seals();
    const { leaves, checkpoints } = await treeOf(registry);
    expect(leaves.map(({ index }) => Number(index))).toEqual(leaves.map((_, at) => at));
    expect(new Set(leaves.map(({ kind }) => kind))).toEqual(new Set(['CATALOGUE', 'CONSENT_EVENT', 'DISCLOSURE']));
    const last = checkpoints.at(-1);
    expect(Number(last?.size)).toBe(leaves.length);
    expect(last?.root).toEqual(rootOf(leaves.map(({ commitment }) => commitment)));
    expect(statedIn(last?.note ?? '')).toMatchObject({ origin: key.name, size: leaves.length, root: last?.root });
    const waiting = await registry.dataSource.query('select from log_pending');
    expect(waiting).toEqual([]);
  });

  test('of several sealers at once leaves no gap, and takes nothing twice', async () => {
    const { see } = await aSeenYouth(registry);
    await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        await see(`at once ${n}`);
        await seals();
      }),
    );
    await seals();
    const { leaves, checkpoints } = await treeOf(registry);
    const data = leaves.map(({ commitment }) => commitment);
    expect(leaves.map(({ index }) => Number(index))).toEqual(leaves.map((_, at) => at));
    expect(new Set(leaves.map(({ source }) => source)).size).toBe(leaves.length);
    for (const { size, root, note } of checkpoints) {
      expect(root).toEqual(rootOf(data.slice(0, Number(size))));
      expect(note).not.toBeNull();
    }
  });

  test('has sealed what waited when it ends, whoever else was at it', async () => {
    const { see } = await aSeenYouth(registry);
    const isSealed = `select exists (select from disclosure_entry e join log_leaf l on l.source = e.id
      join log_checkpoint c on c.origin = l.origin and c.size > l.index and c.note is not null where e.request_id = $1) as sealed`;
    const sealed = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        await see(`asked at once ${n}`);
        await seals();
        return registry.dataSource.query(isSealed, [`asked at once ${n}`]);
      }),
    );
    expect(sealed).toEqual(sealed.map(() => [{ sealed: true }]));
  });

  test('that ended before it was signed is signed by the next, as it stood', async () => {
    const { see } = await aSeenYouth(registry);
    await seals();
    await see('then it died');
    await sealRound(registry.dataSource, key.name, null);
    const [unsigned] = (await treeOf(registry)).checkpoints.slice(-1);
    expect(unsigned?.note).toBeNull();
    await see('then another came');
    await seals();
    const { checkpoints } = await treeOf(registry);
    expect(checkpoints.map(({ note }) => note)).not.toContain(null);
    expect(checkpoints.find(({ size }) => size === unsigned?.size)?.root).toEqual(unsigned?.root);
  });

  test('takes what a rolled back round had taken', async () => {
    const { see } = await aSeenYouth(registry);
    await seals();
    await see('while it dies');
    const before = (await treeOf(registry)).leaves.length;
    await expect(
      registry.dataSource.transaction(async (transaction) => {
        await transaction.query('select integrate_log(10)');
        throw new Error('dies');
      }),
    ).rejects.toThrow('dies');
    expect((await treeOf(registry)).leaves).toHaveLength(before);
    await seals();
    expect((await treeOf(registry)).leaves).toHaveLength(before + 1);
  });
});

describe('the newest checkpoint outside the database', () => {
  test('is not replaced by an older one, whichever of two sealers that share its file comes late', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchor-'));
    const shared = anchorIn(join(folder, 'anchor'));
    const { see } = await aSeenYouth(registry);
    await seals(shared);
    // Between what it read and what it keeps, the other seals further, or waits for it.
    let other: Promise<void> | null = null;
    const late: Anchor = {
      read: () => shared.read(),
      async keep(note) {
        if (other === null) {
          await see('meanwhile');
          other = seals(shared);
          await Promise.race([other, someoneWaits()]);
        }
        await shared.keep(note);
      },
    };
    await see('and goes on');
    await seals(late);
    await other;
    const { checkpoints } = await treeOf(registry);
    expect(await shared.read()).toBe(checkpoints.at(-1)?.note);
    rmSync(folder, { recursive: true });
  });

  test('is not replaced by those before it, which a sealer that died had signed up to it', async () => {
    const anchor = anchorOf(null);
    const { see } = await aSeenYouth(registry);
    await seals(anchor);
    for (const step of ['one', 'two']) {
      await see(step);
      await sealRound(registry.dataSource, key.name, null);
    }
    const newest = (await treeOf(registry)).checkpoints.at(-1);
    const note = signedCheckpoint(
      { origin: key.name, size: Number(newest?.size), root: newest?.root ?? Buffer.alloc(0) },
      key,
    );
    await anchor.keep(note);
    const kept: string[] = [];
    await seals({ ...anchor, keep: (next) => Promise.resolve(void kept.push(next)) });
    expect(kept).toEqual([]);
    expect((await treeOf(registry)).checkpoints.at(-1)?.note).toBe(note);
  });
});

describe('a log that must not be sealed', () => {
  test('has another origin than the registry', async () => {
    await seals();
    const other = createSealer(registry.dataSource, { key: keyOf('b.test/log'), anchor: null });
    await expect(other.seal()).rejects.toMatchObject({ code: LogFaultReason.OTHER_ORIGIN });
  });

  test('is shorter than what was signed under its name, or another', async () => {
    const anchor = anchorOf(null);
    const { see } = await aSeenYouth(registry);
    await seals(anchor);
    const { leaves } = await treeOf(registry);
    const signed = (size: number, root: Buffer) => anchorOf(signedCheckpoint({ origin: key.name, size, root }, key));
    expect(statedIn(anchor.kept() ?? '')).toMatchObject({ size: leaves.length });
    await see('and goes on');
    const longer = signed(leaves.length + 7, Buffer.alloc(32, 1));
    await expect(seals(longer)).rejects.toMatchObject({ code: LogFaultReason.SHORTER });
    const other = signed(leaves.length, Buffer.alloc(32, 1));
    await expect(seals(other)).rejects.toMatchObject({ code: LogFaultReason.OTHER_ROOT });
    expect((await treeOf(registry)).leaves).toHaveLength(leaves.length);
    await seals(anchor);
    expect((await treeOf(registry)).leaves).toHaveLength(leaves.length + 1);
  });

  test('has tiles that are not what was signed', async () => {
    const { see } = await aSeenYouth(registry);
    await seals();
    await see('and goes on');
    const change = (hash: string) =>
      registry.asOwner(
        `do $$ begin
           alter table log_tile disable trigger all;
           update log_tile set hashes = overlay(hashes placing decode('${hash}', 'hex') from octet_length(hashes) - 31) where level = 0
             and index = (select max(index) from log_tile where level = 0);
           alter table log_tile enable always trigger refuse_change;
           alter table log_tile enable always trigger refuse_other_tile;
         end $$`,
        [],
      );
    const [{ hash }] = await registry.dataSource.query<[{ hash: string }]>(
      `select encode(substr(hashes, octet_length(hashes) - 31), 'hex') as hash from log_tile where level = 0 order by index desc limit 1`,
    );
    await change('00'.repeat(32));
    await expect(seals()).rejects.toMatchObject({ code: LogFaultReason.OTHER_ROOT });
    await change(hash);
    await seals();
  });
});

describe('the tree', () => {
  test('is changed by nobody, the owner of the database neither', async () => {
    await aSeenYouth(registry);
    await seals();
    const refused = [
      "update log_leaf set kind = 'X'",
      'delete from log_leaf',
      'truncate log_leaf',
      'delete from log_tile',
      "update log_tile set hashes = '\\x00'::bytea || substr(hashes, 2)",
      'update log_tile set hashes = substr(hashes, 1, 32) where octet_length(hashes) > 32',
      'delete from log_checkpoint',
      "update log_checkpoint set note = 'another'",
      'update log_checkpoint set size = size + 1',
      'delete from log_origin',
      "update log_origin set name = 'another'",
      'truncate log_pending',
      'update log_pending set commitment = commitment',
    ];
    for (const statement of refused) {
      await expect(registry.asOwner(statement, [])).rejects.toThrow(/append-only|only grows|does not change|truncate/);
    }
  });

  test('is made by the service through one function alone', async () => {
    const refused = [
      "insert into log_leaf select 1, 1000000, 'DISCLOSURE', gen_random_uuid(), sha256('')",
      'delete from log_pending',
      "insert into log_pending (kind, source, commitment) values ('DISCLOSURE', gen_random_uuid(), sha256(''))",
      'update log_salt set salt = salt',
      'update log_checkpoint set root = root',
    ];
    for (const statement of refused) {
      await expect(registry.dataSource.query(statement)).rejects.toThrow('permission denied');
    }
  });
});
