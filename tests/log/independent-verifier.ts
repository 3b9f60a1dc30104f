import { createHash, createPublicKey, verify } from 'node:crypto';

/**
 * A verifier of receipts written from docs/verify-a-receipt.md, RFC 9162 and C2SP alone, in another style than ours: hashes are numbers,
 * the tree is taken apart by its definition, and a receipt is matched by one expression.
 */
export type Opinion = 'GENUINE' | 'WITHOUT_WITNESS' | 'REFUSED';

const B64 = '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?';
const H = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';
const N = '0|[1-9][0-9]{0,18}';
const NAME = '[^\\s+]+';
const RECEIPT = new RegExp(
  `^brobygger-receipt/1\\n(?:content (?<content>\\{[^\\n]*\\})\\nsalt (?<salt>${H})|commitment (?<commitment>${H}))\\n\\n` +
    `c2sp\\.org/tlog-proof@v1\\nindex (?<index>${N})\\n(?<path>(?:${H}\\n)*)\\n` +
    `(?<body>(?<origin>[^\\n]+)\\n(?<size>${N})\\n(?<root>${H})\\n(?:[^\\n]+\\n)*)\\n(?<signatures>(?:\u2014 ${NAME} ${B64}\\n)+)$`,
  'u',
);

const sha = (...parts: readonly Uint8Array[]): bigint =>
  BigInt(`0x${createHash('sha256').update(Buffer.concat(parts)).digest('hex')}`);
const bytesOf = (hash: bigint): Buffer => Buffer.from(hash.toString(16).padStart(64, '0'), 'hex');
const numberOf = (base64: string): bigint => BigInt(`0x${Buffer.from(base64, 'base64').toString('hex')}`);

/** RFC 9162 § 2.1.1 and § 2.1.3.1, read backwards: the root over n leaves of which the m-th is known, and the rest by its path. */
function rootOver(m: bigint, n: bigint, leaf: bigint, path: readonly bigint[]): bigint | null {
  if (n === 1n) return path.length === 0 ? leaf : null;
  const sibling = path.at(-1);
  if (sibling === undefined) return null;
  const k = 1n << BigInt((n - 1n).toString(2).length - 1);
  const isLeft = m < k;
  const half = isLeft ? rootOver(m, k, leaf, path.slice(0, -1)) : rootOver(m - k, n - k, leaf, path.slice(0, -1));
  if (half === null) return null;
  return sha(Buffer.of(1), ...(isLeft ? [half, sibling] : [sibling, half]).map(bytesOf));
}

/** How a key judges the signatures of a note: how many hold, or that one fails. */
function signaturesBy(
  vkey: string,
  lines: readonly string[],
  message: (signature: Buffer) => Buffer,
  head: number,
): number | 'FAILS' {
  const [name = '', id = '', material = ''] = vkey.split('+');
  const raw = Buffer.from(vkey.slice(name.length + id.length + 2), 'base64')
    .toString('hex')
    .slice(2);
  if (material === '') return 'FAILS';
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw, 'hex').toString('base64url') },
    format: 'jwk',
  });
  const mine = lines.flatMap((line) => {
    const [, by = '', encoded = ''] = line.split(' ');
    const bytes = Buffer.from(encoded, 'base64');
    return by === name && bytes.toString('hex', 0, 4) === id ? [bytes.subarray(4)] : [];
  });
  const holds = mine.every(
    (each) => each.length === head + 64 && verify(null, message(each), key, each.subarray(head)),
  );
  return holds ? mine.length : 'FAILS';
}

export function opinionOf(file: Uint8Array, logKey: string, witnessKey: string): Opinion {
  const text = Buffer.from(file).toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(Buffer.from(file))) return 'REFUSED';
  const parts = `\n${text.replaceAll('\r\n', '\n')}`.split(/(?<=\n)(-----(?:BEGIN|END) RECEIPT-----)(?=\n|$)/);
  if (parts.length !== 5 || !parts[1]?.includes('BEGIN') || !parts[3]?.includes('END')) return 'REFUSED';
  const read = RECEIPT.exec((parts[2] ?? '').slice(1))?.groups;
  if (read === undefined) return 'REFUSED';
  const {
    content,
    salt = '',
    commitment,
    index = '',
    path = '',
    body = '',
    origin,
    size = '',
    root = '',
    signatures = '',
  } = read;
  const lines = signatures.split('\n').slice(0, -1);
  if (lines.some((line) => !isCanonical(line.split(' ')[2] ?? '')) || (content !== undefined && !isPlain(content))) {
    return 'REFUSED';
  }
  const byLog = signaturesBy(logKey, lines, () => Buffer.from(body), 0);
  const cosigned = (each: Buffer): Buffer => Buffer.from(`cosignature/v1\ntime ${each.readBigUInt64BE(0)}\n${body}`);
  const byWitness = signaturesBy(witnessKey, lines, cosigned, 8);
  if (byLog === 'FAILS' || byLog === 0 || byWitness === 'FAILS' || origin !== logKey.split('+')[0]) return 'REFUSED';
  const data =
    commitment === undefined ? sha(Buffer.from(salt, 'base64'), Buffer.from(content ?? '')) : numberOf(commitment);
  const hashes = path.split('\n').slice(0, -1).map(numberOf);
  const [m, n] = [BigInt(index), BigInt(size)];
  if (m >= n || rootOver(m, n, sha(Buffer.of(0), bytesOf(data)), hashes) !== numberOf(root)) return 'REFUSED';
  return byWitness === 0 ? 'WITHOUT_WITNESS' : 'GENUINE';
}

/** Base64 of at least five bytes whose unused bits are zero. */
const isCanonical = (text: string): boolean => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 4 && bytes.toString('base64') === text;
};

/** Whether JSON is in the form of RFC 8785. */
function isPlain(content: string): boolean {
  const ordered = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(ordered)
      : value !== null && typeof value === 'object'
        ? Object.fromEntries(
            Object.keys(value)
              .sort()
              .map((name) => [name, ordered((value as Record<string, unknown>)[name])]),
          )
        : value;
  try {
    return JSON.stringify(ordered(JSON.parse(content))) === content;
  } catch {
    return false;
  }
}
