import { beginNewLog, createSealer } from '@brobygger/consent';
import {
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  generateSigningKey,
  SignatureType,
  signText,
} from '@brobygger/transparency-log';
import {
  readCheckpoint,
  readDatabase,
  readVerifierKey,
  verifyRows,
  type Finding,
  type Options,
} from '@brobygger/verify-log';
import { createSealedLog } from './sealed-log';

const required = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('what the test needs is not there');
  return value;
};

test('a log that follows one which a restored database has lost verifies with it, before its first round and after', async () => {
  const log = await createSealedLog(20);
  try {
    const text = formatCheckpoint({ origin: log.key.name, size: 1_000, root: Buffer.alloc(32, 3), extensions: [] });
    const lost = formatNote({ text, signatures: [signText(text, log.key)] });
    const held = [required(readCheckpoint(lost))];
    const { key } = generateSigningKey('the-next.test/log', SignatureType.ED25519);
    const keys = [...log.options.keys, required(readVerifierKey(formatVerifierKey(key), 'log'))];
    const findings = async (options: Partial<Options> = {}): Promise<readonly Finding[]> => {
      const trusted = { ...log.options, keys, held, quorum: 0, ...options };
      return (await verifyRows(readDatabase(log.registry.ownerUrl), trusted)).findings;
    };
    expect(await findings()).toEqual([{ code: 'LOG_IS_SHORTER_THAN_HELD', place: 'held checkpoint 1000' }]);
    await beginNewLog(log.registry.ownerUrl, { key, follows: lost }, { say: () => undefined, isDryRun: false });
    expect(await findings()).toEqual([]);
    await log.youth.see('after the new log began');
    await createSealer(log.registry.dataSource, { key, anchor: null }).seal();
    expect(await findings()).toEqual([]);
    expect(await findings({ keys: log.options.keys })).toEqual([{ code: 'NOT_SIGNED', place: 'checkpoint 2/2' }]);
  } finally {
    await log.stop();
  }
});
