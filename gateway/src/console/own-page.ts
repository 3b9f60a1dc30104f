import type { FastifyRequest } from 'fastify';

/** What a page of ours says in front of what it asks. A form cannot say it, and a script of another origin must ask first. */
const HEADER = 'x-console';

/**
 * Whether the request comes from a page of this very origin: by the header that no other page can send, and by what the browser says of
 * where it began, if it says it (`Origin`, `Sec-Fetch-Site`).
 */
export function isFromOwnPage({ headers }: Pick<FastifyRequest, 'headers'>, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers[HEADER] === '1' &&
    (site === undefined || site === 'same-origin') &&
    (headers.origin === undefined || headers.origin === origin)
  );
}
