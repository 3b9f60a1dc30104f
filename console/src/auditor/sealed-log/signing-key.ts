import { fromBase64, isEqual, joined, sha256, utf8, type Bytes } from './bytes';
import type { ReadCheckpoint } from './read-checkpoint';

/** A key that verifies what a log signs (C2SP `signed-note`). */
export interface LogKey {
  readonly name: string;
  readonly id: Bytes;
  verify(text: string, signature: Bytes): Promise<boolean>;
}

const TYPE_OF_LOG = 0x01;
const ID_BYTES = 4;

/** Reads `<name>+<key id>+<base64 of type and key>`; `null` where that is no key of a log. */
export async function readLogKey(line: string): Promise<LogKey | null> {
  const [, name = '', written = '', encoded = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
  const typed = fromBase64(encoded);
  if (typed?.length !== 33 || typed[0] !== TYPE_OF_LOG) return null;
  const id = (await sha256(utf8(`${name}\n`), typed)).slice(0, ID_BYTES);
  if ([...id].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== written) return null;
  const key = await importKey(typed.slice(1));
  return { name, id, verify: (text, signature) => crypto.subtle.verify('Ed25519', key, signature, utf8(text)) };
}

const importKey = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);

/** Whether this browser can verify what logs sign. */
export const canVerify = (): Promise<boolean> =>
  importKey(joined(Uint8Array.of(1), new Uint8Array(31))).then(
    () => true,
    () => false,
  );

/** Whether the key signed the checkpoint of its own log, and each signature in its name holds. */
export async function isSignedBy({ text, origin, signatures }: ReadCheckpoint, key: LogKey): Promise<boolean> {
  const own = signatures.filter(({ name, bytes }) => name === key.name && isEqual(bytes.slice(0, ID_BYTES), key.id));
  const held = await Promise.all(own.map(({ bytes }) => key.verify(text, bytes.slice(ID_BYTES))));
  return origin === key.name && held.length > 0 && held.every(Boolean);
}
