import { accepted, refused, type Outcome } from '../outcome';
import { TILE_WIDTH } from './tile';

/** Why bytes are no entry bundle. */
export const EntryBundleRefusal = {
  CUT_SHORT: 'CUT_SHORT',
  TOO_MANY_ENTRIES: 'TOO_MANY_ENTRIES',
} as const;
export type EntryBundleRefusal = (typeof EntryBundleRefusal)[keyof typeof EntryBundleRefusal];

/** The most bytes that an entry may have: its length is said in 16 bits. */
export const LONGEST_ENTRY = 0xffff;

const PREFIX = 2;

/** Writes entries one after the other, each after its length in 16 bits, big end first (C2SP tlog-tiles). */
export function writeEntryBundle(entries: readonly Uint8Array[]): Buffer {
  if (entries.length > TILE_WIDTH) throw new RangeError(`a bundle holds \`${TILE_WIDTH}\` entries at most`);
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > LONGEST_ENTRY) throw new RangeError(`an entry has \`${LONGEST_ENTRY}\` bytes at most`);
      const length = Buffer.alloc(PREFIX);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Reads the entries of a bundle, in order. */
export function readEntryBundle(bytes: Uint8Array): Outcome<Buffer[], EntryBundleRefusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Buffer[] = [];
  for (let at = 0; at < buffer.length;) {
    if (entries.length === TILE_WIDTH) return refused(EntryBundleRefusal.TOO_MANY_ENTRIES);
    if (at + PREFIX > buffer.length) return refused(EntryBundleRefusal.CUT_SHORT);
    const from = at + PREFIX;
    const end = from + buffer.readUInt16BE(at);
    if (end > buffer.length) return refused(EntryBundleRefusal.CUT_SHORT);
    entries.push(buffer.subarray(from, end));
    at = end;
  }
  return accepted(entries);
}
