import {
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  generateSigningKey,
  proveConsistency,
  SignatureType,
  signText,
  writeAddCheckpoint,
  type SigningKey,
} from '@brobygger/transparency-log';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { naiveNodes, naiveRoot } from '../../transparency-log/src/merkle/naive-tree.test-setup';

export const ORIGIN = 'log.example/disclosures';
export const WITNESS_NAME = 'witness.example/w1';

export const logKey = generateSigningKey(ORIGIN, SignatureType.ED25519, Buffer.alloc(32, 1)).key;
const witness = generateSigningKey(WITNESS_NAME, SignatureType.COSIGNATURE_V1, Buffer.alloc(32, 2));
export const witnessKey = witness.key;

/** A log whose leaves the test says, so that it can be rewritten. */
export interface TestLog {
  /** The checkpoint of the first so many leaves, signed. */
  checkpoint(size: number): string;
  /** What the log sends to have that checkpoint cosigned after one of the old size. */
  request(oldSize: number, size: number): Promise<string>;
}

export function aLog(leaves: readonly string[], key: SigningKey = logKey, origin = ORIGIN): TestLog {
  const data = leaves.map((leaf) => Buffer.from(leaf));
  const checkpoint = (size: number): string => {
    const text = formatCheckpoint({ origin, size, root: naiveRoot(data.slice(0, size)), extensions: [] });
    return formatNote({ text, signatures: [signText(text, key)] });
  };
  return {
    checkpoint,
    async request(oldSize, size) {
      const proof = oldSize > size ? [] : await proveConsistency(oldSize, size, naiveNodes(data.slice(0, size)).read);
      return writeAddCheckpoint({ oldSize, proof, checkpoint: checkpoint(size) });
    },
  };
}

/** So many leaves that differ. */
export const leaves = (count: number, name = 'entry'): string[] =>
  Array.from({ length: count }, (_, at) => `${name} ${at}`);

/** A folder for one witness, with its key, and what it reads from its environment. */
export function aPlace(): { readonly folder: string; readonly variables: Record<string, string>; remove(): void } {
  const place = mkdtempSync(join(tmpdir(), 'brobygger-witness-'));
  const folder = join(place, 'kept');
  const keyFile = join(place, 'key');
  writeFileSync(keyFile, `${witness.secret}\n`);
  return {
    folder,
    variables: {
      WITNESS_PORT: '0',
      WITNESS_FOLDER: folder,
      WITNESS_NAME,
      WITNESS_KEY_FILE: keyFile,
      WITNESS_LOGS: `${ORIGIN} ${formatVerifierKey(logKey)}`,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DRAIN_MS: '0',
    },
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}
