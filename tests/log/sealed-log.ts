import { createSealer } from '@brobygger/consent';
import { aKeeperOf, adminOf, TEST_LOG_KEY, type Hand } from '@brobygger/testkit';
import {
  cosignText,
  formatSignatureLine,
  formatVerifierKey,
  generateSigningKey,
  parseNote,
  SignatureType,
  type SigningKey,
} from '@brobygger/transparency-log';
import { readCheckpoint, readVerifierKey, type Options } from '@brobygger/verify-log';
import { startTestRegistry, type TestRegistry } from '../../subgraphs/consent/src/registry.test-setup';
import { aSeenYouth } from '../../subgraphs/consent/src/transparency-log/log-tree.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

/** A registry whose log is sealed, cosigned by a witness, and in part deleted by decision. */
export interface SealedLog {
  readonly registry: TestRegistry;
  /** What the log signs with. */
  readonly key: SigningKey;
  readonly keys: { readonly log: string; readonly witness: string };
  /** Whom the verifier trusts, and the newest checkpoint, which somebody kept. */
  readonly options: Options;
  /** The superuser, to whom ordinary triggers do not count. */
  readonly admin: Hand;
  readonly youth: Awaited<ReturnType<typeof aSeenYouth>>;
  stop(): Promise<void>;
}

/** Makes a log of about so many leaves, sealed in rounds of unlike sizes. */
export async function createSealedLog(least: number): Promise<SealedLog> {
  const registry = await startTestRegistry(AT);
  const admin = await adminOf(registry.databaseUrl);
  const key = TEST_LOG_KEY;
  const { key: witness } = generateSigningKey('witness.test/w', SignatureType.COSIGNATURE_V1, Buffer.alloc(32, 2));
  const keys = { log: formatVerifierKey(key), witness: formatVerifierKey(witness) };
  const sealer = createSealer(registry.dataSource, { key, anchor: null });

  async function newest(): Promise<{ readonly size: string; readonly note: string }> {
    const rows = await admin.on('select size::text as size, note from log_checkpoint order by size desc limit 1');
    return rows[0] as { size: string; note: string };
  }
  async function seal(): Promise<void> {
    await sealer.seal();
    const { size, note } = await newest();
    const text = noteText(note);
    const line = formatSignatureLine(cosignText(text, witness, AT));
    await admin.on(
      'insert into log_cosignature (origin, size, witness, line) values (1, $1, $2, $3) on conflict do nothing',
      [size, witness.name, line.replace(/\n$/, '')],
    );
  }

  const youth = await aSeenYouth(registry);
  await seal();
  for (let n = 0; Number((await newest()).size) < least; n += 1) {
    for (let each = 0; each <= (n * 7) % 13; each += 1) await youth.see(`request-${n}-${each}`);
    await seal();
  }
  await deleteSome(registry, admin);
  const options: Options = {
    keys: [readVerifierKey(keys.log, 'log') ?? missing()],
    witnesses: [readVerifierKey(keys.witness, 'witness') ?? missing()],
    quorum: 1,
    held: [readCheckpoint((await newest()).note) ?? missing()],
  };
  return {
    registry,
    key,
    keys,
    options,
    admin,
    youth,
    async stop() {
      await admin.stop();
      await registry.stop();
    },
  };
}

function noteText(note: string): string {
  const read = parseNote(note);
  return read.ok ? read.value.text : missing();
}

/** Every ninth entry goes by decision of the archive. */
async function deleteSome(registry: TestRegistry, admin: Hand): Promise<void> {
  const rows = await admin.on('select id from disclosure_entry where seq % 9 = 0 order by seq');
  const keeper = await aKeeperOf(registry.databaseUrl);
  await keeper.on('call delete_disclosures($1, $2::uuid[])', ['2026/51', rows.map(({ id }) => id)]);
  await keeper.stop();
}

function missing(): never {
  throw new Error('what the test needs is not there');
}
