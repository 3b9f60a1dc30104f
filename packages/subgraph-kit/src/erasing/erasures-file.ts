import { isId } from '@brobygger/domain';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Id = z.string().refine(isId);
const Batch = z.strictObject({
  id: Id,
  at: z.iso.datetime(),
  kind: z.string(),
  statute: z.string(),
  decision: z.string().nullable(),
  claimId: Id.nullable(),
  keys: z.record(z.string(), z.array(Id)),
});

/** What was erased in one transaction: keys by table, by which statute, on what decision or on which claim of a youth. No content. */
export type ErasureBatch = z.infer<typeof Batch>;

/** The file of erasures cannot be what it was: a line of it that is whole is none of erasures. */
export class ErasuresUnreadable extends Error {
  constructor(file: string, line: number) {
    super(`ERASURES_UNREADABLE: line ${line} of \`${file}\` is no erasure`);
  }
}

const isMissing = (cause: unknown): boolean => (cause as { readonly code?: unknown }).code === 'ENOENT';

/**
 * Appends to the file, and resolves when the disk has it. What a crash left of a line that was never whole is cut off: what it said was
 * not committed.
 */
export async function appendErasure(file: string, batch: ErasureBatch): Promise<void> {
  const handle = await open(file, 'a+', 0o600);
  try {
    await handle.truncate(await wholeLength(handle));
    await handle.appendFile(`${JSON.stringify(batch)}\n`, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const CHUNK = 64 * 1024;

/** So many bytes of it are whole lines. */
async function wholeLength(handle: Awaited<ReturnType<typeof open>>): Promise<number> {
  const { size } = await handle.stat();
  for (let end = size; end > 0;) {
    const start = Math.max(end - CHUNK, 0);
    const { buffer } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    const last = buffer.lastIndexOf('\n');
    if (last >= 0) return start + last + 1;
    end = start;
  }
  return 0;
}

/** The erasures of the file, oldest first; none where there is no file. @throws ErasuresUnreadable */
export async function* readErasures(file: string): AsyncGenerator<ErasureBatch> {
  const handle = await open(file).catch((cause: unknown) => {
    if (isMissing(cause)) return null;
    throw cause;
  });
  if (handle === null) return;
  const whole = await wholeLength(handle);
  await handle.close();
  if (whole === 0) return;
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(file, { end: whole - 1 }),
    crlfDelay: Infinity,
  })) {
    number += 1;
    const batch = Batch.safeParse(parsed(line));
    if (!batch.success) throw new ErasuresUnreadable(file, number);
    yield batch.data;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
