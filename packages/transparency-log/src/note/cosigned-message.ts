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

/** The seconds since 1970, or `null` where no number of ours holds them exactly. */
export function readTime(bytes: Buffer): number | null {
  const seconds = Number(bytes.readBigUInt64BE());
  return Number.isSafeInteger(seconds) ? seconds : null;
}
