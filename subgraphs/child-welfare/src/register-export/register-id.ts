import { createHash } from 'node:crypto';

/** The name space of the ids of this export (RFC 9562, version 5). It is never changed: an id must stay what it was. */
const NAME_SPACE = Buffer.from('6f0c3c5e0b4f5d0e9a51f8f1d3a7c2b4', 'hex');

/**
 * The id under which something of ours stands in the register. The schema takes versions 1 to 5, and ours are of version 7: it is made
 * of the kind of thing and our id, so that an export of tomorrow says the same, and a thing of two kinds has two.
 */
export function registerId(kind: string, ...of: readonly string[]): string {
  const bytes = createHash('sha1')
    .update(NAME_SPACE)
    .update([kind, ...of].join('/'))
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
