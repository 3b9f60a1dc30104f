import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';

const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const ORIGIN = 'log.brobygger.test/registry';
const WITNESS = 'witness.brobygger.test/w1';
/** The moment of every cosignature: 2 March 2026. */
const TIME = 1_772_445_600n;

/** A receipt of a made-up log, and the keys that it verifies with. */
export interface MadeReceipt {
  readonly text: string;
  readonly logKey: string;
  readonly witnessKey: string;
}

/** What a line of a made-up log says, by its number. Nobody in it exists. */
export const contentOf = (n: number): string =>
  `{"act":"READ","at":"2026-03-02T09:00:00.${String(n).padStart(6, '0')}Z","basis":"CONSENT","categories":["NAV_CASE"],"cause":null,` +
  `"consentId":"0195a7c0-0000-7000-8000-00000000c0de","consentVersion":2,"fields":["Case.status"],"form":"disclosure-entry/2",` +
  `"id":"0195a7c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}","organisationId":"0195a7c0-0000-7000-8000-0000000000b0",` +
  `"personId":"Z100001","purpose":"B102","requestId":"request-${n}","role":"CASEWORKER","statute":null,` +
  `"youthId":"0195a7c0-0000-7000-8000-0000000000ee"}`;

export const saltOf = (n: number): Buffer => sha(Buffer.from(`salt ${n}`));

function keyOf(name: string, type: number, seed: number) {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const typed = Buffer.concat([Buffer.of(type), publicBytes(secret)]);
  const id = sha(Buffer.from(`${name}\n`), typed).subarray(0, 4);
  return { name, secret, id, text: `${name}+${id.toString('hex')}+${typed.toString('base64')}` };
}

const publicBytes = (secret: KeyObject): Buffer =>
  createPublicKey(secret as never)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32);

const [LOG_KEY, WITNESS_KEY] = [keyOf(ORIGIN, 1, 1), keyOf(WITNESS, 4, 2)];

const splitOf = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);

function rootOf(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return sha(Buffer.of(0), leaves[0] as Buffer);
  const k = splitOf(leaves.length);
  return sha(Buffer.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
}

function pathOf(m: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return m < k ? [...pathOf(m, left), rootOf(right)] : [...pathOf(m - k, right), rootOf(left)];
}

interface Varied {
  readonly isOpen?: boolean;
  readonly isWitnessed?: boolean;
  /** What the line says, in place of what others say. */
  readonly content?: string;
  /** Lines below the root. */
  readonly extensions?: readonly string[];
}

/** The receipt of a line of a log of so many lines, by the definitions of RFC 9162 and C2SP; opened or not, cosigned or not. */
export function aReceipt(index: number, size: number, varied: Varied = {}): MadeReceipt {
  const { isOpen = true, isWitnessed = true, content = contentOf(index), extensions = [] } = varied;
  const saidBy = (n: number): string => (n === index ? content : contentOf(n));
  const leaves = Array.from({ length: size }, (_, n) => sha(saltOf(n), Buffer.from(saidBy(n))));
  const body = [ORIGIN, size, rootOf(leaves).toString('base64'), ...extensions, ''].join('\n');
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(TIME);
  const signature = sign(null, Buffer.from(body), LOG_KEY.secret);
  const cosignature = sign(null, Buffer.from(`cosignature/v1\ntime ${TIME}\n${body}`), WITNESS_KEY.secret);
  const line = (name: string, ...parts: readonly Buffer[]): string =>
    `\u2014 ${name} ${Buffer.concat(parts).toString('base64')}`;
  const text = [
    'Kvittering fra loggen din',
    '',
    '-----BEGIN RECEIPT-----',
    'brobygger-receipt/1',
    ...(isOpen
      ? [`content ${content}`, `salt ${saltOf(index).toString('base64')}`]
      : [`commitment ${(leaves[index] as Buffer).toString('base64')}`]),
    '',
    'c2sp.org/tlog-proof@v1',
    `index ${index}`,
    ...pathOf(index, leaves).map((hash) => hash.toString('base64')),
    '',
    body,
    line(ORIGIN, LOG_KEY.id, signature),
    ...(isWitnessed ? [line(WITNESS, WITNESS_KEY.id, time, cosignature)] : []),
    '-----END RECEIPT-----',
    '',
  ].join('\n');
  return { text, logKey: LOG_KEY.text, witnessKey: WITNESS_KEY.text };
}
