import { createHash } from 'node:crypto';

/** Chance that always falls the same way: whatever is asked for by the same name gets the same answer. */
export interface Naming {
  /** An id in the form of a UUIDv7, of the date that the record is from. */
  id(name: string, on: string): string;
  /** A whole number from 0 and below the limit. */
  below(limit: number, name: string): number;
  pick<T>(values: readonly T[], name: string): T;
  shuffle<T>(values: readonly T[], name: string): T[];
  digest(text: string): string;
}

/** Makes the chance of one scope. Two scopes share nothing, and no two of their ids are alike. */
export function createNaming(scope: string): Naming {
  const hash = (name: string): Buffer => createHash('sha256').update(`${scope}\n${name}`).digest();
  const below = (limit: number, name: string): number => hash(name).readUInt32BE() % limit;
  return {
    below,
    id: (name, on) => uuid(hash(name), Date.parse(on)),
    pick: (values, name) => valueAt(values, below(values.length, name)),
    shuffle: (values, name) =>
      values
        .map((value, index) => ({ value, order: hash(`${name} ${index}`).readUInt32BE() }))
        .sort((one, other) => one.order - other.order)
        .map(({ value }) => value),
    digest: (text) => hash(text).toString('hex'),
  };
}

/** The value at an index that is known to be one of the list. */
export function valueAt<T>(values: readonly T[], index: number): T {
  if (index < 0 || index >= values.length) throw new RangeError(`there is no value at ${index} of ${values.length}`);
  return values[index] as T;
}

/** RFC 9562: 48 bits of time, then version and variant among the bits of the hash. */
function uuid(hash: Buffer, milliseconds: number): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUIntBE(Math.max(0, milliseconds), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
