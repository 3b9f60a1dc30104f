import { decodeBase64 } from '../base64';
import { parseDecimal } from '../decimal';
import { HASH_LENGTH } from '../merkle/hash';
import { accepted, refused, type Outcome } from '../outcome';

/** A proof that an entry is in a log, complete in itself: what a file with the ending `.tlog-proof` holds (C2SP tlog-proof). */
export interface TlogProof {
  readonly index: number;
  /** From the leaf's sibling up. */
  readonly proof: readonly Buffer[];
  /** The log's checkpoint with all its signatures, as it was signed. */
  readonly checkpoint: string;
  /** What the application adds. Nothing proves it: it is never believed for standing here. */
  readonly extra: Buffer | null;
}

/** Why a text is no proof. */
export const TlogProofRefusal = {
  NOT_A_TLOG_PROOF: 'NOT_A_TLOG_PROOF',
  MALFORMED_EXTRA: 'MALFORMED_EXTRA',
  MALFORMED_INDEX: 'MALFORMED_INDEX',
  MALFORMED_HASH: 'MALFORMED_HASH',
  TOO_MANY_HASHES: 'TOO_MANY_HASHES',
  NO_CHECKPOINT: 'NO_CHECKPOINT',
} as const;
export type TlogProofRefusal = (typeof TlogProofRefusal)[keyof typeof TlogProofRefusal];

const HEADER = 'c2sp.org/tlog-proof@v1';
const EXTRA = 'extra ';
const INDEX = 'index ';

/** The most hashes that a proof of any kind has: the levels of the largest tree. */
export const LONGEST_PROOF = 63;

export function writeTlogProof({ index, proof, checkpoint, extra }: TlogProof): string {
  const head = extra === null ? [HEADER] : [HEADER, `${EXTRA}${extra.toString('base64')}`];
  return [...head, `${INDEX}${index}`, ...proof.map((hash) => hash.toString('base64')), '', checkpoint].join('\n');
}

/** Reads a proof; nothing of it is believed before `verifyTlogProof` says so. */
export function parseTlogProof(text: string): Outcome<TlogProof, TlogProofRefusal> {
  const end = text.indexOf('\n\n');
  if (end < 0) return refused(TlogProofRefusal.NO_CHECKPOINT);
  const [header, ...lines] = text.slice(0, end).split('\n');
  if (header !== HEADER) return refused(TlogProofRefusal.NOT_A_TLOG_PROOF);
  const hasExtra = lines[0]?.startsWith(EXTRA) ?? false;
  const extra = hasExtra ? decodeBase64(lines[0]!.slice(EXTRA.length)) : null;
  if (hasExtra && extra === null) return refused(TlogProofRefusal.MALFORMED_EXTRA);
  const [indexLine = '', ...hashLines] = hasExtra ? lines.slice(1) : lines;
  const index = indexLine.startsWith(INDEX) ? parseDecimal(indexLine.slice(INDEX.length)) : null;
  if (index === null) return refused(TlogProofRefusal.MALFORMED_INDEX);
  if (hashLines.length > LONGEST_PROOF) return refused(TlogProofRefusal.TOO_MANY_HASHES);
  const proof = parseHashes(hashLines);
  if (proof === null) return refused(TlogProofRefusal.MALFORMED_HASH);
  return accepted({ index, proof, checkpoint: text.slice(end + 2), extra });
}

/** The hashes of lines in base64, or `null` where one is none. */
export function parseHashes(lines: readonly string[]): Buffer[] | null {
  const hashes = lines.map(decodeBase64);
  return hashes.every((hash): hash is Buffer => hash?.length === HASH_LENGTH) ? hashes : null;
}
