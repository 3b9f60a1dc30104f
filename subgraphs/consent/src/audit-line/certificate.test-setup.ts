import { generateKeyPairSync, sign } from 'node:crypto';

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => tlv(0x30, ...parts);
const text = (tag: number, value: string): Buffer => tlv(tag, Buffer.from(value));
const oid = (...bytes: readonly number[]): Buffer => tlv(0x06, Buffer.from(bytes));

/** A certificate of `localhost`, which vouches for itself (RFC 5280, Ed25519), and its key. */
export function aCertificate(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const ed25519 = sequence(oid(0x2b, 0x65, 0x70));
  const name = sequence(tlv(0x31, sequence(oid(0x55, 0x04, 0x03), text(0x0c, 'localhost'))));
  const alternatives = sequence(oid(0x55, 0x1d, 0x11), tlv(0x04, sequence(text(0x82, 'localhost'))));
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    ed25519,
    name,
    sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, sequence(alternatives)),
  );
  const signature = tlv(0x03, Buffer.from([0]), sign(null, body, privateKey));
  const der = sequence(body, ed25519, signature);
  const cert = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
  return { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}
