/** What a witness signs: the whole text of a checkpoint, after the time at which it was the largest seen (C2SP tlog-cosignature). */
export const cosignedMessage = (text: string, seconds: number): Buffer =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);

/** The bytes of the time before the signature: seconds since 1970 in 64 bits, big end first. */
export const TIME_LENGTH = 8;

export function writeTime(seconds: number): Buffer {
  const bytes = Buffer.alloc(TIME_LENGTH);
  bytes.writeBigUInt64BE(BigInt(seconds));
  return bytes;
}

/** The last second that a `Date` can be. */
const LAST_SECOND = 8_640_000_000_000;

/** The seconds since 1970, or `null` where no date is so late. */
export function readTime(bytes: Buffer): number | null {
  const seconds = bytes.readBigUInt64BE();
  return seconds <= LAST_SECOND ? Number(seconds) : null;
}
