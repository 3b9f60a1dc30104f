import type { FastifyReply } from 'fastify';

/** A signal that is aborted when the connection closes: a long answer may stop when nobody is left to hear it. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => gone.abort());
  return gone.signal;
}
