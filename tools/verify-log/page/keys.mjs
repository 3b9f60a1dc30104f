import { equal, fromBase64, joined, sha256, utf8 } from './bytes.mjs';

/** C2SP `signed-note` and `tlog-cosignature`: what a log signs with, and what a witness cosigns with. */
const LOG = 0x01;
const WITNESS = 0x04;

/** Whether this browser can verify Ed25519, which all of it is signed with. */
export async function canVerify() {
  try {
    await importKey(new Uint8Array(32).fill(1, 0, 1));
    return true;
  } catch {
    return false;
  }
}

const importKey = (raw) => crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);

/** Reads `<name>+<key id>+<base64 of type and key>`; null where that is no such key. */
async function readKey(text, type) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const typed = encoded === undefined ? null : fromBase64(encoded);
  if (typed === null || typed.length !== 33 || typed[0] !== type) return null;
  const keyId = (await sha256(utf8(`${name}\n`), typed)).slice(0, 4);
  const [...written] = id.match(/../g).map((pair) => Number.parseInt(pair, 16));
  if (!equal(keyId, written)) return null;
  const key = await importKey(typed.slice(1));
  return { name, keyId, verify: (message, signature) => crypto.subtle.verify('Ed25519', key, signature, message) };
}

export const readLogKey = (text) => readKey(text, LOG);
export const readWitnessKey = (text) => readKey(text, WITNESS);

export const isOf = (key) => (signature) => key.name === signature.name && equal(key.keyId, signature.keyId);

/** The moment of a cosignature that holds, in seconds since 1970; null where it does not hold. */
export async function cosignedAt(checkpoint, key, signature) {
  if (signature.length !== 72) return null;
  const time = new DataView(joined(signature).buffer).getBigUint64(0);
  const holds = await key.verify(utf8(`cosignature/v1\ntime ${time}\n${checkpoint.text}`), signature.slice(8));
  return holds ? time : null;
}
