import { describedSchema } from '@brobygger/platform';
import { createHash } from 'node:crypto';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** A text in the three forms in which it is sent. */
export interface SentText {
  readonly etag: string;
  readonly bodies: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

/** The schema as it is sent, made when it is first asked for. */
export function createSentSchema(supergraphSdl: () => string): () => SentText {
  let known: SentText | null = null;
  return () => (known ??= sentText(JSON.stringify({ data: describedSchema(supergraphSdl()) })));
}

function sentText(text: string): SentText {
  const identity = Buffer.from(text);
  const etag = createHash('sha256').update(identity).digest('base64url');
  return { etag, bodies: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) } };
}
