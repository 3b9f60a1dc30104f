import { changed, equal, Refused, sha256, utf8 } from './bytes.mjs';
import { cosignedAt, isOf } from './keys.mjs';
import { readReceipt } from './receipt.mjs';

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/**
 * Verifies a receipt with keys that came from elsewhere. The verdict is GENUINE, WITHOUT_WITNESS, OTHER_KEY, CHANGED or UNREADABLE; only
 * the first two say anything, and what they say is null where the receipt does not open it.
 */
export async function verifyReceipt(bytes, { logKeys, witnessKeys }) {
  try {
    const receipt = readReceipt(bytes);
    const { checkpoint, said, index } = receipt;
    await checkLog(checkpoint, logKeys);
    const witnesses = await witnessesOf(checkpoint, witnessKeys);
    await checkProof(receipt);
    const verdict = witnesses.length > 0 ? 'GENUINE' : 'WITHOUT_WITNESS';
    return { verdict, said, index, size: checkpoint.size, origin: checkpoint.origin, witnesses };
  } catch (cause) {
    if (cause instanceof Refused) return { verdict: cause.verdict, reason: cause.message };
    throw cause;
  }
}

/** A key of the log signed, and none of its signatures fails. A key signs for the log that has its name, and for no other. */
async function checkLog(checkpoint, keys) {
  let holds = 0;
  for (const key of keys) {
    for (const { signature } of checkpoint.signatures.filter(isOf(key))) {
      if (!(await key.verify(utf8(checkpoint.text), signature))) throw changed('SIGNATURE');
      if (key.name !== checkpoint.origin) throw changed('ORIGIN');
      holds += 1;
    }
  }
  if (holds === 0) throw new Refused('OTHER_KEY', 'NOT_SIGNED_BY_KEY');
}

/** Who cosigned, and when. Signatures of keys that were not given say nothing. */
async function witnessesOf(checkpoint, keys) {
  const witnesses = [];
  for (const key of keys) {
    for (const { signature } of checkpoint.signatures.filter(isOf(key))) {
      const time = await cosignedAt(checkpoint, key, signature);
      if (time === null) throw changed('COSIGNATURE');
      witnesses.push({ name: key.name, time });
    }
  }
  return witnesses;
}

/** What the leaf is made of: SHA-256 over salt and content, where the receipt opens it. */
const commitmentOf = ({ commitment, content, salt }) => commitment ?? sha256(salt, utf8(content));

/** RFC 9162 §2.1.3.2: the leaf, the proof's hashes and the place make the root that was signed. */
async function checkProof(receipt) {
  const { index, proof, checkpoint } = receipt;
  if (index >= checkpoint.size) throw changed('INDEX');
  let [place, last] = [index, checkpoint.size - 1n];
  let hash = await sha256(LEAF, await commitmentOf(receipt));
  for (const other of proof) {
    if (last === 0n) throw changed('PROOF');
    if (place % 2n === 1n || place === last) {
      hash = await sha256(NODE, other, hash);
      while (place % 2n === 0n && place !== 0n) [place, last] = [place / 2n, last / 2n];
    } else hash = await sha256(NODE, hash, other);
    [place, last] = [place / 2n, last / 2n];
  }
  if (last !== 0n || !equal(hash, checkpoint.root)) throw changed('PROOF');
}
